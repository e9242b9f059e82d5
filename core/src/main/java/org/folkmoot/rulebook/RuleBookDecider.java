package org.folkmoot.rulebook;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.rulebook.RuleBookRefusal.BOOK_ALREADY_ENTERED;
import static org.folkmoot.rulebook.RuleBookRefusal.BOOK_NOT_AS_DECIDED;
import static org.folkmoot.rulebook.RuleBookRefusal.BOOK_NOT_DECIDED;
import static org.folkmoot.rulebook.RuleBookRefusal.CHARTER_OVERTAKEN;
import static org.folkmoot.rulebook.RuleBookRefusal.FIRST_BOOK_IS_THE_LAW;
import static org.folkmoot.rulebook.RuleBookRefusal.RULE_BOOK_BY_COMMITTEE_ONLY;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.rulebook.Parameters.By;
import org.folkmoot.rulebook.RuleBookCommand.AdoptRuleBook;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.RuleBook;
import org.jspecify.annotations.Nullable;

/** A member of the committee enters the book that residents or committee have decided on: exactly that, once, and from today on. */
final class RuleBookDecider implements Decider<AdoptRuleBook, RuleBookDecider.State> {

    /**
     * @param adopted all versions
     * @param decided the text that was decided on; null if nothing was, or not by those who may
     */
    record State(
            boolean byCommittee,
            List<RuleBookAdopted> adopted,
            @Nullable Digest decided) {

        boolean isSetByResidents() {
            return adopted.stream()
                    .map(RuleBookAdopted::decision)
                    .anyMatch(decision -> decision != null && By.of(decision) == By.RESIDENTS);
        }
    }

    @Override
    public Known<State> knows(Given given, AdoptRuleBook command) {
        return Known.together(
                CommunityEvent.actsFor(Body.COMMITTEE, given),
                RuleBookEvent.versions(),
                RuleBookEvent.decided(command.decision(), command.proposal()),
                State::new);
    }

    @Override
    public Decision decide(Given given, AdoptRuleBook adopt, State state) {
        if (!state.byCommittee) return refuse(RULE_BOOK_BY_COMMITTEE_ONLY);
        if (state.adopted.isEmpty()) return refuse(FIRST_BOOK_IS_THE_LAW);
        if (state.decided == null) return refuse(BOOK_NOT_DECIDED);
        if (isEntered(adopt.decision(), state.adopted)) return refuse(BOOK_ALREADY_ENTERED);
        if (adopt.decision().earlier() != null && state.isSetByResidents()) return refuse(CHARTER_OVERTAKEN);
        if (!state.decided.equals(adopt.salt().digest(RuleBook.text(adopt.values()))))
            return refuse(BOOK_NOT_AS_DECIDED);
        var last = state.adopted.getLast();
        var from = soonest(given.today(), last);
        var breaches = Parameters.breaches(adopt.values(), from);
        if (!breaches.isEmpty()) return refuse(breaches.getFirst().why());
        var trespasses = Parameters.trespasses(
                By.of(adopt.decision()), adopt.values(), last.book().values(), last.chosen());
        if (!trespasses.isEmpty()) return refuse(trespasses.getFirst().why());
        return accept(next(adopt, from, last));
    }

    /** Whether it was, and has not fallen since: what counting again has restored is entered again. */
    private static boolean isEntered(DecisionId decision, List<RuleBookAdopted> adopted) {
        boolean entered = false;
        for (var version : adopted) {
            if (decision.equals(version.decision())) entered = true;
            if (decision.equals(version.fallen())) entered = false;
        }
        return entered;
    }

    private static LocalDate soonest(LocalDate today, RuleBookAdopted last) {
        return last.book().from().isAfter(today) ? last.book().from() : today;
    }

    private static RuleBookAdopted next(AdoptRuleBook adopt, LocalDate from, RuleBookAdopted last) {
        var chosen = new TreeMap<>(last.chosen());
        adopt.values().forEach((key, value) -> {
            if (!Objects.equals(value, last.book().values().get(key))) chosen.put(key, adopt.decision());
        });
        var book = RuleBook.of(last.book().version() + 1, from, adopt.values());
        return new RuleBookAdopted(book, last.profile(), adopt.decision(), chosen, null);
    }
}
