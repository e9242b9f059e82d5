package org.folkmoot.web.home;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.projections.hearings.HearingRecord;
import org.folkmoot.projections.hearings.HearingRecords;
import org.folkmoot.projections.hearings.OpenHearingList.OpenHearing;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.meetings.MeetingPage;
import org.folkmoot.projections.meetings.MeetingStage;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.votes.Entitlements;
import org.folkmoot.web.votes.Voters;
import org.springframework.stereotype.Component;

/** What waits for a resident: votes they can cast, meetings and ratings they may attend, hearings they take part in. */
@Component
class ResidentNeeds {

    private final Matters matters;
    private final Views views;
    private final Voters voters;
    private final Entitlements entitlements;
    private final Words words;

    ResidentNeeds(Matters matters, Views views, Voters voters, Entitlements entitlements, Words words) {
        this.matters = matters;
        this.views = views;
        this.voters = voters;
        this.entitlements = entitlements;
        this.words = words;
    }

    List<Need> of(CommunityId community, ResidentId resident, LocalDate today) {
        return Stream.of(
                        votes(community, resident, today),
                        meetings(community, resident, today),
                        hearings(community, resident))
                .flatMap(needs -> needs)
                .sorted(Need.URGENCY)
                .toList();
    }

    private Stream<Need> votes(CommunityId community, ResidentId resident, LocalDate today) {
        return matters.openVotes(community).stream()
                .filter(vote -> {
                    var voter = voters.inVote(community, resident, vote.id(), vote.meeting(), vote.kind());
                    return voter.mayVote() && voter.ballot() == null;
                })
                .map(vote -> new Need("vote", matters.title(community, vote.proposal()), "votes/" + vote.id(), today));
    }

    private Stream<Need> meetings(CommunityId community, ResidentId resident, LocalDate today) {
        return matters.openMeetings(community).stream()
                .filter(meeting -> meeting.stage() == MeetingStage.ANNOUNCED
                        && !meeting.heldOn().isBefore(today))
                .filter(meeting -> entitlements.mayAttend(community, resident, meeting.id()))
                .filter(meeting -> !isThere(community, resident, meeting))
                .map(meeting -> new Need(
                        meeting.heldOn().equals(today) ? "check-in" : meeting.rating() ? "rating" : "meeting",
                        words.of(meeting.kind()) + " · " + meeting.place(),
                        "meetings/" + meeting.id(),
                        meeting.heldOn()));
    }

    private boolean isThere(CommunityId community, ResidentId resident, MeetingPage.Entry meeting) {
        return voters.inMeeting(community, resident, meeting.id(), meeting.kind())
                .mayVote();
    }

    private Stream<Need> hearings(CommunityId community, ResidentId resident) {
        return matters.openHearings(community).stream()
                .filter(hearing -> hearing.participants().contains(resident))
                .filter(hearing ->
                        hearing.stage() != HearingRecord.Stage.DISCUSSED || isToSign(community, resident, hearing))
                .map(hearing -> new Need(
                        hearing.stage() == HearingRecord.Stage.DISCUSSED ? "sign" : "hearing",
                        matters.title(community, hearing.proposal()),
                        "hearings/" + hearing.id(),
                        hearing.stage() == HearingRecord.Stage.DISCUSSED ? null : hearing.heldOn()));
    }

    private boolean isToSign(CommunityId community, ResidentId resident, OpenHearing hearing) {
        return views.find(HearingRecords.class, community, hearing.id().value())
                .filter(record -> record.signaturesMissing().contains(resident))
                .isPresent();
    }
}
