package org.folkmoot.communities;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Kinships;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.ResidentOnRoll;
import org.folkmoot.vocabulary.Worker;
import org.jspecify.annotations.Nullable;

/**
 * Who sits where, as far as one decision asks.
 *
 * @param terms the terms of the bodies that were read
 * @param kinships all that were declared
 * @param roll what the roll says of those who are to be seated
 * @param workers those of them who are in the register of community workers
 * @param incompetentInARow how often in a row the officer was rated incompetent, up to the last rating
 */
record Roster(
        boolean constituted,
        Offices offices,
        List<BodySeated> terms,
        Kinships kinships,
        Map<ResidentId, ResidentOnRoll> roll,
        Map<ResidentId, Worker> workers,
        int incompetentInARow) {

    /** The term of that body in which the period lies. */
    Optional<BodySeated> termOf(Body body, Period period) {
        return terms.stream()
                .filter(term -> term.body() == body
                        && term.term().includes(period.from())
                        && term.term().includes(period.to()))
                .reduce((_, later) -> later);
    }

    /** Whether they may sit in a body that day as a community worker: in the committee after six months, for that is an election (L25 16). */
    boolean worker(@Nullable ResidentId resident, Body body, LocalDate day) {
        var found = resident == null ? null : workers.get(resident);
        return found != null && (body == Body.COMMITTEE ? found.isElectorOn(day) : found.worksOn(day));
    }

    /** Whether the roll has them as an elector. */
    boolean elector(@Nullable ResidentId resident) {
        var found = resident == null ? null : roll.get(resident);
        return found != null && found.elector();
    }
}
