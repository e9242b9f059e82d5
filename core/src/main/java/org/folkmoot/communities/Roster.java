package org.folkmoot.communities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.communities.CommunityEvent.KinshipDeclared;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.CommunityEvent.RecordOpened;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.supervision.SupervisionEvent;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.ResidentOnRoll;
import org.jspecify.annotations.Nullable;

/**
 * Who sits where, as far as one decision asks.
 *
 * @param terms the terms of the bodies that were read
 * @param kinships declared kinships of the residents that were read
 * @param roll what the roll says of those who are to be seated
 * @param incompetentInARow how often in a row the officer was rated incompetent, up to the last rating
 */
record Roster(
        boolean constituted,
        Offices offices,
        List<BodySeated> terms,
        List<KinshipDeclared> kinships,
        Map<ResidentId, ResidentOnRoll> roll,
        int incompetentInARow) {

    /** Nobody sits anywhere, and the roll is asked about these residents. */
    static Roster asking(List<ResidentId> residents) {
        var roll = new HashMap<ResidentId, ResidentOnRoll>();
        for (var resident : residents) roll.put(resident, ResidentOnRoll.unknown(resident));
        return new Roster(false, Offices.NONE, List.of(), List.of(), roll, 0);
    }

    static Roster evolve(Roster before, CommunityEvent event) {
        return switch (event) {
            case CommunityConstituted _ -> before.with(true, before.offices, before.terms, before.kinships);
            case BodySeated e ->
                before.with(before.constituted, before.offices, plus(before.terms, e), before.kinships);
            case KinshipDeclared e ->
                before.with(before.constituted, before.offices, before.terms, plus(before.kinships, e));
            case OfficerSeated _, OfficeEnded _ ->
                before.with(
                        before.constituted, CommunityEvent.seats(before.offices, event), before.terms, before.kinships);
            case RecordOpened _ -> before;
        };
    }

    static Roster evolve(Roster before, RollEvent event) {
        var roll = new HashMap<>(before.roll);
        roll.replaceAll((_, resident) -> RollEvent.resident(resident, event));
        return new Roster(
                before.constituted, before.offices, before.terms, before.kinships, roll, before.incompetentInARow);
    }

    static Roster evolve(Roster before, SupervisionEvent event) {
        return event instanceof GradeGiven given
                ? new Roster(
                        before.constituted,
                        before.offices,
                        before.terms,
                        before.kinships,
                        before.roll,
                        given.incompetentInARow())
                : before;
    }

    /** The term of that body in which the period lies. */
    Optional<BodySeated> termOf(Body body, Period period) {
        return terms.stream()
                .filter(term -> term.body() == body
                        && term.term().includes(period.from())
                        && term.term().includes(period.to()))
                .reduce((_, later) -> later);
    }

    boolean nearRelatives(@Nullable ResidentId one, @Nullable ResidentId other) {
        return kinships.stream()
                .anyMatch(kinship -> kinship.first().equals(one)
                                && kinship.second().equals(other)
                        || kinship.first().equals(other) && kinship.second().equals(one));
    }

    /** Whether the roll has them as an elector. */
    boolean elector(@Nullable ResidentId resident) {
        var found = resident == null ? null : roll.get(resident);
        return found != null && found.elector();
    }

    private Roster with(boolean isConstituted, Offices seats, List<BodySeated> bodies, List<KinshipDeclared> kin) {
        return new Roster(isConstituted, seats, bodies, kin, roll, incompetentInARow);
    }

    private static <T> List<T> plus(List<T> before, T one) {
        var after = new ArrayList<>(before);
        after.add(one);
        return List.copyOf(after);
    }
}
