package org.folkmoot.web.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.projections.hearings.HearingRecord;
import org.folkmoot.projections.hearings.HearingRecords;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.meetings.MeetingPage;
import org.folkmoot.projections.proposals.ProposalList;
import org.folkmoot.projections.proposals.ProposalStage;
import org.folkmoot.projections.supervision.Duties;
import org.folkmoot.projections.supervision.RatingPage;
import org.folkmoot.projections.supervision.RatingSheet;
import org.folkmoot.projections.supervision.RatingSheet.Rated;
import org.folkmoot.projections.supervision.RatingSheets;
import org.folkmoot.projections.supervision.SupervisionRecord;
import org.folkmoot.projections.supervision.SupervisionRecords;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for the committee, which the supervision board sees too: meetings, votes, hearings, answers, reports, publications. */
@Component
class OfficerNeeds {

    private static final String REPORT = "report";

    private final Matters matters;
    private final Views views;
    private final Words words;

    OfficerNeeds(Matters matters, Views views, Words words) {
        this.matters = matters;
        this.views = views;
        this.words = words;
    }

    /** @param actor the officer, to whom their own duty report is shown as owed */
    List<Need> of(CommunityId community, @Nullable Actor actor, LocalDate today) {
        return Stream.of(
                        publications(community),
                        meetings(community, today),
                        votes(community, today),
                        hearings(community, today),
                        answers(community),
                        ratings(community, actor))
                .flatMap(needs -> needs)
                .sorted(Need.URGENCY)
                .toList();
    }

    private Stream<Need> publications(CommunityId community) {
        var due = matters.due(community);
        return Stream.concat(
                due.results().stream()
                        .map(result -> new Need(
                                "publish",
                                matters.title(community, result.proposal()),
                                "results/" + result.vote(),
                                result.publishBy())),
                due.ratings().stream()
                        .map(rating -> new Need(
                                "publish-grades", words.number(rating.grades()), "ratings/" + rating.rating(), null)));
    }

    private Stream<Need> meetings(CommunityId community, LocalDate today) {
        return matters.openMeetings(community).stream()
                .flatMap(meeting -> word(meeting, today)
                        .map(word -> new Need(
                                word,
                                words.of(meeting.kind()) + " · " + meeting.place(),
                                "meetings/" + meeting.id(),
                                meeting.heldOn()))
                        .stream());
    }

    private static Optional<String> word(MeetingPage.Entry meeting, LocalDate today) {
        if (meeting.postedOn() == null) return Optional.of("notice");
        if (meeting.heldOn().equals(today)) return Optional.of("hold");
        return meeting.heldOn().isBefore(today) ? Optional.of("close-meeting") : Optional.empty();
    }

    private Stream<Need> votes(CommunityId community, LocalDate today) {
        var open = matters.openVotes(community).stream()
                .map(vote ->
                        new Need("close-vote", matters.title(community, vote.proposal()), "votes/" + vote.id(), today));
        var undeclared = views.pages(ProposalList.class, community).stream()
                .flatMap(page -> page.proposals().stream())
                .filter(entry -> entry.stage() == ProposalStage.VOTED)
                .map(entry -> new Need("declare", entry.title(), "proposals/" + entry.id(), null));
        return Stream.concat(open, undeclared);
    }

    private Stream<Need> hearings(CommunityId community, LocalDate today) {
        return matters.openHearings(community).stream()
                .filter(hearing -> hearing.stage() == HearingRecord.Stage.DISCUSSED
                        || !hearing.heldOn().isAfter(today))
                .map(hearing -> new Need(
                        hearing.stage() == HearingRecord.Stage.DISCUSSED ? "close-hearing" : "hold-hearing",
                        matters.title(community, hearing.proposal()),
                        "hearings/" + hearing.id(),
                        hearing.stage() == HearingRecord.Stage.DISCUSSED ? null : hearing.heldOn()));
    }

    private Stream<Need> answers(CommunityId community) {
        return views
                .find(SupervisionRecords.class, community, SupervisionRecords.key(Body.COMMITTEE))
                .map(SupervisionRecord::duties)
                .map(Duties::hearings)
                .orElse(List.of())
                .stream()
                .filter(hearing -> hearing.owed() > 0)
                .map(hearing -> new Need(
                        "answer",
                        hearingTitle(community, hearing) + " · " + words.number(hearing.owed()),
                        "hearings/" + hearing.hearing(),
                        hearing.answerBy()));
    }

    private String hearingTitle(CommunityId community, Duties.HearingAnswers hearing) {
        return views.find(HearingRecords.class, community, hearing.hearing().value())
                .map(record -> matters.title(community, record.proposal()))
                .orElse(hearing.hearing().value());
    }

    /** The duty reports that an officer of whatever body owes themselves. */
    Stream<Need> reports(CommunityId community, @Nullable Actor actor) {
        return ratings(community, actor).filter(need -> need.word().equals(REPORT));
    }

    private Stream<Need> ratings(CommunityId community, @Nullable Actor actor) {
        return matters.openRatings(community).stream()
                .map(RatingPage.Entry::id)
                .flatMap(id -> views.find(RatingSheets.class, community, id.value()).stream())
                .flatMap(rating -> rating.subjects().stream().flatMap(rated -> need(rating, rated, actor).stream()));
    }

    private static Optional<Need> need(RatingSheet rating, Rated rated, @Nullable Actor actor) {
        var officer = rated.subject().officer();
        var place = "ratings/" + rating.id();
        var year = Integer.toString(rating.year());
        if (rated.report() == null && officer != null && actor != null && actor.is(officer))
            return Optional.of(new Need(REPORT, year, place, null));
        var result = rated.result();
        return result != null && result.deliveredOn() == null
                ? Optional.of(new Need("deliver", year, place, result.deliverBy()))
                : Optional.empty();
    }
}
