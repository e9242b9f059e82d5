package org.folkmoot.web.home;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.projections.disclosures.DisclosureLog;
import org.folkmoot.projections.disclosures.DisclosurePage;
import org.folkmoot.projections.disclosures.DueList;
import org.folkmoot.projections.disclosures.DuePublications;
import org.folkmoot.projections.hearings.OpenHearingList.OpenHearing;
import org.folkmoot.projections.hearings.OpenHearings;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.meetings.MeetingCalendar;
import org.folkmoot.projections.meetings.MeetingPage;
import org.folkmoot.projections.meetings.MeetingStage;
import org.folkmoot.projections.proposals.ProposalSheet;
import org.folkmoot.projections.proposals.ProposalSheets;
import org.folkmoot.projections.results.ResultList;
import org.folkmoot.projections.results.ResultPage;
import org.folkmoot.projections.supervision.RatingList;
import org.folkmoot.projections.supervision.RatingPage;
import org.folkmoot.projections.votes.OpenVoteList;
import org.folkmoot.projections.votes.OpenVoteList.OpenVote;
import org.folkmoot.projections.votes.OpenVotes;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ProposalId;
import org.springframework.stereotype.Component;

/** What goes on in a community, from the views. */
@Component
class Matters {

    private final Views views;

    Matters(Views views) {
        this.views = views;
    }

    String title(CommunityId community, ProposalId proposal) {
        return views.find(ProposalSheets.class, community, proposal.value())
                .map(ProposalSheet::title)
                .orElse(proposal.value());
    }

    List<OpenVote> openVotes(CommunityId community) {
        return views.find(OpenVotes.class, community, OpenVotes.KEY)
                .map(OpenVoteList::votes)
                .orElse(List.of());
    }

    List<OpenHearing> openHearings(CommunityId community) {
        return views.find(OpenHearings.class, community, OpenHearings.KEY)
                .map(list -> list.hearings())
                .orElse(List.of());
    }

    /** Meetings that are called and not closed. */
    List<MeetingPage.Entry> openMeetings(CommunityId community) {
        return MeetingCalendar.from(LocalDate.MIN, views.pages(MeetingCalendar.class, community)).stream()
                .filter(meeting -> meeting.stage() != MeetingStage.CLOSED)
                .toList();
    }

    List<RatingPage.Entry> openRatings(CommunityId community) {
        return views.pages(RatingList.class, community).stream()
                .flatMap(page -> page.ratings().stream())
                .filter(rating -> rating.stage() != RatingPage.Stage.CLOSED)
                .toList();
    }

    DueList due(CommunityId community) {
        return views.find(DuePublications.class, community, DuePublications.KEY)
                .orElseGet(() -> new DueList(List.of(), List.of()));
    }

    /** The last results, the newest first. */
    List<ResultPage.Entry> results(CommunityId community, int most) {
        return newest(
                views.pages(ResultList.class, community).reversed().stream()
                        .flatMap(page -> page.results().reversed().stream()),
                most);
    }

    /** What was disclosed last and is on the board, the newest first. */
    List<DisclosurePage.Entry> disclosures(CommunityId community, int most) {
        return newest(
                views.pages(DisclosureLog.class, community).reversed().stream()
                        .flatMap(page -> page.items().reversed().stream())
                        .filter(DisclosurePage.Entry::onBoard),
                most);
    }

    private static <T> List<T> newest(Stream<T> all, int most) {
        return all.limit(most).toList();
    }
}
