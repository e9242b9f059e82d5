package org.folkmoot.web.votes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.Recorded;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.roll.RollEvent.*;
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
public class Voters {

    private final CommitLog log;
    private final RecordJson json;

    Voters(CommitLog log, RecordJson json) {
        this.log = log;
        this.json = json;
    }

    /** How a resident stands in a vote that is held in that meeting. */
    public Voter inVote(CommunityId community, ResidentId resident, VoteId vote, MeetingId meeting, MeetingKind kind) {
        var voter = inMeeting(community, resident, meeting, kind);
        return new Voter(resident, voter.household(), voter.presence(), ballot(community, vote, voter.member()));
    }

    /** The same in a meeting, without a ballot. Who has been in several households is meant for the one they came for, else the last. */
    public Voter inMeeting(CommunityId community, ResidentId resident, MeetingId meeting, MeetingKind kind) {
        if (kind != MeetingKind.ASSEMBLY_OF_HOUSEHOLDS)
            return voter(resident, null, attending(community, meeting, resident));
        Voter last = voter(resident, null, null);
        for (var household : households(community, resident)) {
            last = voter(resident, household, attending(community, meeting, household));
            if (last.mayVote()) break;
        }
        return last;
    }

    private static Voter voter(ResidentId resident, @Nullable HouseholdId household, @Nullable ResidentId attending) {
        var presence = attending == null
                ? Presence.ABSENT
                : attending.equals(resident) ? Presence.PRESENT : Presence.REPRESENTED;
        return new Voter(resident, household, presence, null);
    }

    private @Nullable ResidentId attending(CommunityId community, MeetingId meeting, Id member) {
        var own = Boundary.of(MeetingEvent.ofAttendance(meeting, member), CheckedIn.class, CheckedOut.class)
                .and(MeetingEvent.ofMeeting(meeting), MeetingAdjourned.class);
        ResidentId attending = null;
        for (var recorded : read(community, own))
            attending = recorded.event() instanceof CheckedIn in ? in.resident() : null;
        return attending;
    }

    private @Nullable Ballot ballot(CommunityId community, VoteId vote, Id member) {
        var cast = read(community, Boundary.of(VoteEvent.ofBallot(vote, member), BallotCast.class));
        return cast.isEmpty() ? null : ballot(cast.getLast());
    }

    private static Ballot ballot(Recorded recorded) {
        var cast = (BallotCast) recorded.event();
        return new Ballot(recorded.position(), recorded.given().at(), cast.choice(), cast.resident());
    }

    /** The households that the resident was ever in or named for; nearly always one. The last comes last. */
    List<HouseholdId> households(CommunityId community, ResidentId resident) {
        var found = new LinkedHashSet<HouseholdId>();
        for (var recorded : read(community, Boundary.of(RollEvent.ofResident(resident), RollEvent.class)))
            named(recorded.event()).forEach(found::addLast);
        return new ArrayList<>(found);
    }

    private static List<HouseholdId> named(Event event) {
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

    List<Recorded> read(CommunityId community, Boundary boundary) {
        return log.select(json.names().selection(community, boundary), 0);
    }
}
