package org.folkmoot.rulebook;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.rulebook.RuleBookRefusal.BEFORE_LAST_VERSION;
import static org.folkmoot.rulebook.RuleBookRefusal.CHARTER_UNREADABLE;
import static org.folkmoot.rulebook.RuleBookRefusal.NOT_ENTITLED_TO_ADOPT;
import static org.folkmoot.rulebook.RuleBookRefusal.PROFILE_UNREADABLE;
import static org.folkmoot.rulebook.RuleBookRefusal.RULE_BOOK_WITHOUT_COMMUNITY;
import static org.folkmoot.rulebook.RuleBookRefusal.VERSION_DATES_BACK;
import static org.folkmoot.rulebook.RuleBookRefusal.VERSION_NOT_NEXT;

import java.util.List;
import java.util.regex.Pattern;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Fold;
import org.folkmoot.decisions.FoldingDecider;
import org.folkmoot.decisions.Given;
import org.folkmoot.rulebook.RuleBookCommand.AdoptRuleBook;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.RuleBook;

/** Adopts rule books, each within the bounds of the law on the day from which it applies. */
public final class RuleBookDecider implements FoldingDecider<RuleBookCommand, Adoption> {

    private static final Pattern PROFILE = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern CHARTER = Pattern.compile("\\S|\\S[^\\p{Cntrl}]{0,58}\\S");

    @Override
    public Class<RuleBookCommand> commands() {
        return RuleBookCommand.class;
    }

    @Override
    public Boundary boundary(Given given, RuleBookCommand command) {
        return CommunityEvent.ofOffices(given.by())
                .and(CommunityEvent.COMMUNITY, CommunityConstituted.class)
                .and(RuleBookEvent.RULE_BOOK, RuleBookAdopted.class);
    }

    @Override
    public Adoption initial(Given given, RuleBookCommand command) {
        return Adoption.NOTHING;
    }

    @Override
    public List<Fold<Adoption, ?>> folds() {
        return List.of(
                new Fold<>(CommunityEvent.class, Adoption::evolve), new Fold<>(RuleBookEvent.class, Adoption::evolve));
    }

    @Override
    public Decision decide(Given given, RuleBookCommand command, Adoption adoption) {
        return switch (command) {
            case AdoptRuleBook adopt -> adopt(given, adopt, adoption);
        };
    }

    private static Decision adopt(Given given, AdoptRuleBook adopt, Adoption adoption) {
        var last = adoption.last();
        if (!mayAdopt(given, adoption)) return refuse(NOT_ENTITLED_TO_ADOPT);
        if (!adoption.constituted()) return refuse(RULE_BOOK_WITHOUT_COMMUNITY);
        if (adopt.version() != (last == null ? 1 : last.version() + 1)) return refuse(VERSION_NOT_NEXT);
        if (last != null && adopt.from().isBefore(last.from())) return refuse(BEFORE_LAST_VERSION);
        if (last != null && adopt.from().isBefore(given.today())) return refuse(VERSION_DATES_BACK);
        if (!PROFILE.matcher(adopt.profile()).matches()) return refuse(PROFILE_UNREADABLE);
        if (adopt.charter() != null && !CHARTER.matcher(adopt.charter()).matches()) return refuse(CHARTER_UNREADABLE);
        var breaches = Parameters.breaches(adopt.values(), adopt.from(), adopt.charter());
        if (!breaches.isEmpty()) return refuse(breaches.getFirst().why());

        var book = RuleBook.of(adopt.version(), adopt.from(), adopt.values());
        return accept(new RuleBookAdopted(book, adopt.profile(), adopt.charter()));
    }

    private static boolean mayAdopt(Given given, Adoption adoption) {
        return given.by().equals(Actor.ADMINISTRATOR)
                || adoption.offices().held(given.by(), Body.COMMITTEE, given.today());
    }
}
