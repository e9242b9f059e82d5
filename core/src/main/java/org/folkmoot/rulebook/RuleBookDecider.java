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

import java.util.regex.Pattern;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.rulebook.RuleBookCommand.AdoptRuleBook;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBooks;

/** Adopts rule books, each within the bounds of the law on the day from which it applies. */
final class RuleBookDecider implements Decider<AdoptRuleBook, RuleBookDecider.State> {

    private static final Pattern PROFILE = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern CHARTER = Pattern.compile("\\S|\\S[^\\p{Cntrl}]{0,58}\\S");

    record State(boolean byCommittee, boolean constituted, RuleBooks books) {}

    @Override
    public Known<State> knows(Given given, AdoptRuleBook command) {
        return Known.together(
                CommunityEvent.actsFor(Body.COMMITTEE, given),
                Known.whether(CommunityEvent.COMMUNITY, CommunityConstituted.class),
                RuleBookEvent.adopted(),
                State::new);
    }

    @Override
    public Decision decide(Given given, AdoptRuleBook adopt, State state) {
        var last =
                state.books.adopted().isEmpty() ? null : state.books.adopted().getLast();
        if (!state.byCommittee && !given.by().equals(Actor.ADMINISTRATOR)) return refuse(NOT_ENTITLED_TO_ADOPT);
        if (!state.constituted) return refuse(RULE_BOOK_WITHOUT_COMMUNITY);
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
}
