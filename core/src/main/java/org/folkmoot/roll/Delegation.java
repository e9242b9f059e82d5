package org.folkmoot.roll;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.vocabulary.HouseholdOnRoll;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Representatives;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to seat one resident representative.
 *
 * @param terms the committee's terms
 * @param household where the resident lives, if the command says it
 * @param seats the resident's seats as a representative
 */
record Delegation(
        Offices offices, List<Period> terms, @Nullable HouseholdOnRoll household, Representatives seats) {

    static Delegation evolve(Delegation before, CommunityEvent event) {
        var terms = before.terms;
        if (event instanceof BodySeated seated) {
            terms = new ArrayList<>(before.terms);
            terms.add(seated.term());
        }
        return new Delegation(
                CommunityEvent.seats(before.offices, event), List.copyOf(terms), before.household, before.seats);
    }

    static Delegation evolve(Delegation before, RollEvent event) {
        return new Delegation(
                before.offices,
                before.terms,
                before.household == null ? null : RollEvent.household(before.household, event),
                RollEvent.representatives(before.seats, event));
    }

    /** Whether a committee's term holds all days of that one. */
    boolean withinCommittees(Period term) {
        return terms.stream()
                .anyMatch(committees -> committees.includes(term.from()) && committees.includes(term.to()));
    }
}
