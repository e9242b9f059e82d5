package org.folkmoot.web.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.folkmoot.projections.hearings.HearingCalendar;
import org.folkmoot.projections.hearings.HearingPage;
import org.folkmoot.projections.hearings.HearingRecord;
import org.folkmoot.projections.kit.Paged;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.meetings.MeetingCalendar;
import org.folkmoot.projections.meetings.MeetingPage;
import org.folkmoot.projections.meetings.MeetingStage;
import org.folkmoot.projections.proposals.ProposalList;
import org.folkmoot.projections.proposals.ProposalPage;
import org.folkmoot.projections.proposals.ProposalSheet;
import org.folkmoot.projections.proposals.ProposalSheets;
import org.folkmoot.projections.proposals.ProposalStage;
import org.folkmoot.projections.supervision.RatingList;
import org.folkmoot.projections.supervision.RatingPage;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.web.kit.Words;
import org.springframework.stereotype.Component;

/** What is under way in a community, the latest first. */
@Component
class Things {

    /** Of one sort; for the others one goes to their own pages. */
    static final int MOST = 4;

    private static final Set<ProposalStage> OPEN =
            Set.of(ProposalStage.TABLED, ProposalStage.ON_AGENDA, ProposalStage.ANNOUNCED, ProposalStage.VOTING);

    private static final Set<ProposalStage> VOTED_ON =
            Set.of(ProposalStage.VOTING, ProposalStage.VOTED, ProposalStage.PASSED, ProposalStage.NOT_PASSED);

    /** What of a rating is done on its page, whichever comes next. */
    private static final Set<String> RATING =
            Set.of("open-rating", "file-duty-report", "enter-forms", "give-grade", "deliver-grade");

    private final Views views;
    private final Words words;

    Things(Views views, Words words) {
        this.views = views;
        this.words = words;
    }

    /** What is under way of the sort that a form's subject names; none if that is no such sort. */
    List<Thing> underWay(CommunityId community, String subject) {
        return switch (subject) {
            case "proposal" -> proposals(community);
            case "meeting" -> meetings(community);
            case "hearing" -> hearings(community);
            case "vote" -> votes(community);
            case "rating" -> ratings(community);
            default -> List.of();
        };
    }

    private List<Thing> proposals(CommunityId community) {
        return latest(ProposalList.class, community, ProposalPage::proposals).stream()
                .filter(entry -> OPEN.contains(entry.stage()))
                .limit(MOST)
                .map(entry -> {
                    var values =
                            new LinkedHashMap<>(Map.of("proposal", entry.id().value()));
                    if (entry.meeting() != null)
                        values.put("meeting", entry.meeting().value());
                    return new Thing(entry.title(), "/proposals/" + entry.id(), values, Set.of());
                })
                .toList();
    }

    private List<Thing> meetings(CommunityId community) {
        return latest(MeetingCalendar.class, community, MeetingPage::meetings).stream()
                .filter(entry -> entry.stage() != MeetingStage.CLOSED)
                .limit(MOST)
                .map(entry -> {
                    var page = "/meetings/" + entry.id() + (entry.stage() == MeetingStage.CALLED ? "" : "/evening");
                    return new Thing(
                            meeting(entry), page, Map.of("meeting", entry.id().value()), there(entry.stage()));
                })
                .toList();
    }

    private static Set<String> there(MeetingStage stage) {
        return switch (stage) {
            case CALLED -> Set.of("issue-notice");
            case ANNOUNCED -> Set.of("check-in", "check-out");
            case CHECK_IN_CLOSED -> Set.of("declare-quorum");
            case QUORATE -> Set.of("open-vote", "open-rating");
            case CLOSED -> Set.of();
        };
    }

    private String meeting(MeetingPage.Entry entry) {
        return words.say("meetings.entry", words.day(entry.heldOn()), words.of(entry.kind()));
    }

    private List<Thing> hearings(CommunityId community) {
        return latest(HearingCalendar.class, community, HearingPage::hearings).stream()
                .filter(entry ->
                        entry.stage() != HearingRecord.Stage.CLOSED && entry.stage() != HearingRecord.Stage.CANCELLED)
                .limit(MOST)
                .map(entry -> new Thing(
                        words.say("hearings.about", title(community, entry.proposal())),
                        "/hearings/" + entry.id(),
                        Map.of("hearing", entry.id().value()),
                        entry.stage() == HearingRecord.Stage.DISCUSSED ? Set.of("answer-opinion") : Set.of()))
                .toList();
    }

    private String title(CommunityId community, ProposalId proposal) {
        return views.find(ProposalSheets.class, community, proposal.value())
                .map(ProposalSheet::title)
                .orElse(proposal.value());
    }

    private List<Thing> votes(CommunityId community) {
        return latest(ProposalList.class, community, ProposalPage::proposals).stream()
                .filter(entry -> VOTED_ON.contains(entry.stage()))
                .limit(MOST)
                .flatMap(entry ->
                        views.find(ProposalSheets.class, community, entry.id().value()).stream())
                .filter(sheet -> !sheet.votes().isEmpty())
                .map(this::vote)
                .toList();
    }

    private Thing vote(ProposalSheet sheet) {
        var vote = sheet.votes().getLast();
        var page = sheet.stage() == ProposalStage.VOTING || sheet.stage() == ProposalStage.VOTED
                ? "/meetings/" + sheet.meeting() + "/evening"
                : "/results/" + vote;
        var there = sheet.stage() == ProposalStage.VOTED ? Set.of("count-vote") : Set.<String>of();
        return new Thing(sheet.title(), page, Map.of("vote", vote.value()), there);
    }

    private List<Thing> ratings(CommunityId community) {
        return latest(RatingList.class, community, RatingPage::ratings).stream()
                .filter(entry -> entry.stage() != RatingPage.Stage.CLOSED)
                .limit(MOST)
                .map(entry -> new Thing(
                        words.say("console.rating", Integer.toString(entry.year())),
                        "/ratings/" + entry.id(),
                        Map.of(
                                "rating",
                                entry.id().value(),
                                "meeting",
                                entry.meeting().value()),
                        RATING))
                .toList();
    }

    private <D, E> List<E> latest(Class<? extends Paged<D>> view, CommunityId community, Function<D, List<E>> entries) {
        return views.pages(view, community).reversed().stream()
                .flatMap(page -> entries.apply(page).reversed().stream())
                .toList();
    }
}
