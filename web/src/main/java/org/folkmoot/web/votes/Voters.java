package org.folkmoot.web.votes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.record.Recorded;
import org.folkmoot.replay.Outlook;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.roll.RollEvent.*;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.roll.RollEvent.HouseholdRepresentativeNamed;
import org.folkmoot.roll.RollEvent.HouseholdStruck;
import org.folkmoot.roll.RollEvent.ResidentAdded;
import org.folkmoot.roll.RollEvent.ResidentCameOfAge;
import org.folkmoot.roll.RollEvent.ResidentMoved;
import org.folkmoot.roll.RollEvent.ResidentStruck;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.web.votes.Voter.Ballot;
import org.folkmoot.web.votes.Voter.Presence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How residents stand in meetings and votes. It is read from the record by their own tags, which costs the same in a vote of
 * 12,000 as in one of seven; no view keeps who voted.
 */
@Component
public record Voters(Outlook outlook) {
    /** Whether the resident may attend a meeting, for themselves or for their household; false before the notice. */
    public boolean mayAttend(CommunityId community, ResidentId resident, MeetingId meeting) {
        var fixed = outlook.known(community, Known.last(MeetingEvent.ofMeeting(meeting), ElectorateFixed.class));
        if (fixed == null) return false;
        return fixed.kind() == MeetingKind.ASSEMBLY_OF_HOUSEHOLDS
                ? households(community, resident).stream()
                        .anyMatch(household -> isEntitled(community, resident, meeting, household))
                : isEntitled(community, resident, meeting, null);
    }

    private boolean isEntitled(
            CommunityId community, ResidentId resident, MeetingId meeting, @Nullable HouseholdId household) {
        return resident.equals(outlook.known(community, MeetingEvent.entitled(meeting, household, resident)));
    }

    /** How a resident stands in a vote that is held in that meeting. */
    public Voter inVote(CommunityId community, ResidentId resident, VoteId vote, MeetingId meeting, MeetingKind kind) {
        var voter = inMeeting(community, resident, meeting, kind);
        return new Voter(resident, voter.household(), voter.presence(), ballot(community, vote, voter.member()));
    }

    /** The same in a meeting, without a ballot. Who has been in several households is meant for the one they came for, else the last. */
    public Voter inMeeting(CommunityId community, ResidentId resident, MeetingId meeting, MeetingKind kind) {
        if (kind != MeetingKind.ASSEMBLY_OF_HOUSEHOLDS)
            return voter(resident, null, attendance(community, meeting, resident));
        Voter last = voter(resident, null, null);
        for (var household : households(community, resident)) {
            last = voter(resident, household, attendance(community, meeting, household));
            if (last.mayVote()) break;
        }
        return last;
    }

    private static Voter voter(ResidentId resident, @Nullable HouseholdId household, @Nullable CheckedIn attendance) {
        var presence = attendance == null
                ? Presence.ABSENT
                : attendance.resident().equals(resident) ? Presence.PRESENT : Presence.REPRESENTED;
        return new Voter(resident, household, presence, null);
    }

    private @Nullable CheckedIn attendance(CommunityId community, MeetingId meeting, Id member) {
        return outlook.known(community, MeetingEvent.attendance(meeting, member));
    }

    private @Nullable Ballot ballot(CommunityId community, VoteId vote, Id member) {
        var cast = outlook.read(community, Boundary.of(VoteEvent.ofBallot(vote, member), BallotCast.class));
        return cast.isEmpty() ? null : ballot(cast.getLast());
    }

    private static Ballot ballot(Recorded recorded) {
        var cast = (BallotCast) recorded.event();
        return new Ballot(recorded.position(), recorded.given().at(), cast.choice(), cast.resident());
    }

    /** The households that the resident was ever in or named for; nearly always one. The last comes last. */
    private List<HouseholdId> households(CommunityId community, ResidentId resident) {
        var found = new LinkedHashSet<HouseholdId>();
        for (var event : outlook.known(
                community, Known.all(Boundary.of(RollEvent.ofResident(resident), RollEvent.class), RollEvent.class)))
            named(event).forEach(found::addLast);
        return new ArrayList<>(found);
    }

    private static List<HouseholdId> named(RollEvent event) {
        return switch (event) {
            case HouseholdEnrolled e -> List.of(e.household());
            case ResidentAdded e -> List.of(e.household());
            case ResidentMoved e -> List.of(e.from(), e.to());
            case ResidentStruck e -> List.of(e.household());
            case HouseholdStruck e -> List.of(e.household());
            case ResidentCameOfAge e -> List.of(e.household());
            case HouseholdRepresentativeNamed e -> List.of(e.household());
            default -> List.of();
        };
    }
}
