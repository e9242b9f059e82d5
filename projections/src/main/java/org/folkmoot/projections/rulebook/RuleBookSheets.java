package org.folkmoot.projections.rulebook;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.Optional;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Single;
import org.folkmoot.projections.kit.View;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBookRef;

/** The rule books of each community. */
@AutoService(View.class)
public final class RuleBookSheets extends Single<RuleBookSheet> implements ForAccounts {

    public RuleBookSheets() {
        super("rule-books", RuleBookSheet.class, RuleBookSheet.EMPTY);
        on(RuleBookEvent.class, RuleBookSheet::after);
    }

    /** The rule book that something was begun under. */
    public static Optional<RuleBook> book(Views views, CommunityId community, RuleBookRef begunUnder) {
        return views.of(RuleBookSheets.class, community)
                .flatMap(books -> books.version(begunUnder.version()))
                .map(RuleBookSheet.Version::book);
    }

    /** The rule book that is in force on that day. */
    public static Optional<RuleBook> inForce(Views views, CommunityId community, LocalDate day) {
        return views.of(RuleBookSheets.class, community)
                .flatMap(books -> books.inForceOn(day))
                .map(RuleBookSheet.Version::book);
    }
}
