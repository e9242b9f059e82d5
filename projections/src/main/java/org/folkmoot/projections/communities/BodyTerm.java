package org.folkmoot.projections.communities;

import static org.folkmoot.projections.kit.Lists.plus;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.ElectionShifted;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.Elections;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Period;
import org.jspecify.annotations.Nullable;

/**
 * One term of a body.
 *
 * @param term how long seats are filled for it: longer than it was begun for if the next election was put off
 * @param electionDue the day from which the next is to be elected
 * @param seats how many it was seated with
 * @param women how many of its members were women when it was seated (COM-2)
 * @param members all who have sat in it, in the order in which they came
 * @param byElectionSince the first day on which so few were left that the vacancies must be filled (REC-5); null while enough sit
 */
@RecordBuilder
public record BodyTerm(
        Body body,
        Period term,
        LocalDate electionDue,
        int seats,
        int women,
        List<Seat> members,
        @Nullable LocalDate byElectionSince)
        implements BodyTermBuilder.With {

    /** Under this number of members the vacancies of a committee have to be filled (REC-5). */
    private static final int COMMITTEE_LEAST = 5;

    static BodyTerm of(BodySeated e) {
        return new BodyTerm(e.body(), e.term(), Elections.anniversary(e.term()), e.seats(), e.women(), List.of(), null);
    }

    /** Who sits on that day. */
    public List<Seat> sitting(LocalDate day) {
        return members.stream().filter(seat -> seat.heldOn(day)).toList();
    }

    /** Whether somebody sits by it on that day: in its term, or afterwards until the successors do. */
    public boolean runs(LocalDate day) {
        return term.includes(day) || !sitting(day).isEmpty();
    }

    /** Seats of the term that nobody holds on that day; 0 on a day outside it. */
    public int vacancies(LocalDate day) {
        return term.includes(day) ? Math.max(0, seats - sitting(day).size()) : 0;
    }

    /** Whether on that day a by-election is due. */
    public boolean byElectionRequired(LocalDate day) {
        return byElectionSince != null && term.includes(day) && !day.isBefore(byElectionSince);
    }

    boolean includes(OfficerSeated e) {
        return body == e.body()
                && term.includes(e.term().from())
                && term.includes(e.term().to());
    }

    /** Whether a meeting and the county have shifted the election after it (ELE-1). */
    public boolean isShifted() {
        return !electionDue.equals(Elections.anniversary(term));
    }

    BodyTerm after(ElectionShifted e) {
        return body == e.body() && term.from().equals(e.termFrom())
                ? withTerm(Elections.until(e.due(), term)).withElectionDue(e.due())
                : this;
    }

    BodyTerm after(OfficerSeated e) {
        var more = plus(members, Seat.of(e));
        long running = more.stream().filter(one -> one.endedOn() == null).count();
        return withMembers(more).withByElectionSince(running < COMMITTEE_LEAST ? byElectionSince : null);
    }

    /** Changes nothing in a term in which the officer has no running seat. */
    BodyTerm after(OfficeEnded e) {
        var others = members.stream().map(seat -> seat.after(e)).toList();
        if (others.equals(members)) return this;
        var since = e.byElectionRequired() && byElectionSince == null ? e.from() : byElectionSince;
        return withMembers(others).withByElectionSince(since);
    }
}
