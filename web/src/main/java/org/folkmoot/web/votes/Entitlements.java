package org.folkmoot.web.votes;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.record.Recorded;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.HouseholdOnRoll;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.Representatives;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.ResidentOnRoll;
import org.springframework.stereotype.Component;

/**
 * Which residents may attend a meeting: as the roll and the offices stood when its electorate was fixed, and as was corrected
 * since. Read from the record by the resident's own tags.
 */
@Component
public class Entitlements {

    private final Voters voters;

    Entitlements(Voters voters) {
        this.voters = voters;
    }

    /** Whether the resident is a member of the meeting, or comes for a household that is; false before the notice. */
    public boolean mayAttend(CommunityId community, ResidentId resident, MeetingId meeting) {
        var notice = voters.read(
                community, Boundary.of(MeetingEvent.ofMeeting(meeting), NoticeIssued.class, ElectorateFixed.class));
        LocalDate postedOn = null;
        for (var recorded : notice) {
            if (recorded.event() instanceof NoticeIssued e) postedOn = e.postedOn();
            if (recorded.event() instanceof ElectorateFixed e && postedOn != null)
                return new Electorate(community, resident, e, recorded.position(), postedOn).includes();
        }
        return false;
    }

    /** The electorate of one meeting, asked about one resident. @param fixedAt its position, beyond which the roll does not count */
    private final class Electorate {

        private final CommunityId community;
        private final ResidentId resident;
        private final ElectorateFixed fixed;
        private final long fixedAt;
        private final LocalDate postedOn;

        Electorate(
                CommunityId community, ResidentId resident, ElectorateFixed fixed, long fixedAt, LocalDate postedOn) {
            this.community = community;
            this.resident = resident;
            this.fixed = fixed;
            this.fixedAt = fixedAt;
            this.postedOn = postedOn;
        }

        boolean includes() {
            return switch (fixed.kind()) {
                case ASSEMBLY_OF_HOUSEHOLDS ->
                    voters.households(community, resident).stream()
                            .anyMatch(household -> corrected(household, represents(household)));
                case ASSEMBLY_OF_ADULTS -> corrected(resident, isAdult());
                case REPRESENTATIVES -> corrected(resident, sits());
            };
        }

        private boolean corrected(Id member, boolean before) {
            boolean entitled = before;
            var corrections =
                    Boundary.of(MeetingEvent.ofAttendance(fixed.meeting(), member), ElectorateCorrected.class);
            for (var recorded : voters.read(community, corrections))
                if (recorded.event() instanceof ElectorateCorrected e)
                    entitled = e.entitled() && e.resident().equals(resident);
            return entitled;
        }

        private boolean represents(HouseholdId household) {
            var known = HouseholdOnRoll.unknown(household);
            for (var recorded : before(RollEvent.ofEntry(household)))
                known = RollEvent.household(known, (RollEvent) recorded.event());
            return known.isRepresentedBy(resident);
        }

        private boolean isAdult() {
            var known = ResidentOnRoll.unknown(resident);
            for (var recorded : before(RollEvent.ofStanding(resident)))
                known = RollEvent.resident(known, (RollEvent) recorded.event());
            return known.elector() || fixed.comingOfAge().contains(resident);
        }

        private boolean sits() {
            var seats = Representatives.NONE;
            for (var recorded : before(Boundary.of(RollEvent.ofResident(resident), RollEvent.class)))
                seats = RollEvent.representatives(seats, (RollEvent) recorded.event());
            return seats.heldBy(resident, postedOn).isPresent() || isInCommittee();
        }

        private boolean isInCommittee() {
            var seats = Offices.NONE;
            var own = Boundary.of(CommunityEvent.ofOfficesOf(resident), OfficerSeated.class, OfficeEnded.class);
            for (var recorded : before(own)) seats = CommunityEvent.seats(seats, (CommunityEvent) recorded.event());
            return seats.of(Body.COMMITTEE, postedOn).stream().anyMatch(seat -> resident.equals(seat.resident()));
        }

        private List<Recorded> before(Boundary boundary) {
            return voters.read(community, boundary).stream()
                    .filter(recorded -> recorded.position() < fixedAt)
                    .toList();
        }
    }
}
