package org.folkmoot.web.results;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.folkmoot.projections.committee.MotionSheet;
import org.folkmoot.projections.committee.MotionSheets;
import org.folkmoot.projections.founding.EarlierSheet;
import org.folkmoot.projections.founding.EarlierSheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.proposals.Titles;
import org.folkmoot.projections.results.ResultSheet;
import org.folkmoot.projections.results.ResultSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.EarlierId;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decisions of meetings and of the committee, and those from before the record, as what a later one may revoke. */
@Component
public record EarlierDecisions(Words words, Views views) {

    /** @param page below that of the community */
    public record Named(String title, String page) {}

    /** What it is called, and where it stands; null if none is meant. */
    public @Nullable Named named(CommunityId community, @Nullable DecisionId decision) {
        if (decision == null) return null;
        return decision.either(
                vote -> ofMeeting(community, vote),
                motion -> ofCommittee(community, motion),
                earlier -> beforeRecord(community, earlier));
    }

    private Named ofMeeting(CommunityId community, VoteId vote) {
        var title = views.find(ResultSheets.class, community, vote.value())
                .map(result -> Titles.of(views, community, result.proposal()))
                .orElse(vote.value());
        return new Named(title, "/results/" + vote);
    }

    private Named ofCommittee(CommunityId community, MotionId motion) {
        var title = views.find(MotionSheets.class, community, motion.value())
                .map(sheet -> sheet.moved().title())
                .orElse(motion.value());
        return new Named(title, "/committee/" + motion);
    }

    private Named beforeRecord(CommunityId community, EarlierId earlier) {
        var title = views.find(EarlierSheets.class, community, earlier.value())
                .map(this::title)
                .orElse(earlier.value());
        return new Named(title, "/earlier-decisions/" + earlier);
    }

    /** Those that stand, meetings' first and those from before the record last, the newest first. */
    public List<Option> standing(CommunityId community) {
        var motions = views
                .list(MotionSheets.class, community)
                .where(motion -> motion.stage() == MotionSheet.Stage.CARRIED)
                .stream()
                .map(motion -> new Option(
                        motion.moved().motion().value(),
                        words.day(motion.moved().movedOn()) + " "
                                + motion.moved().title()));
        return Stream.of(results(community, ResultSheet.Entry::passed), motions, beforeRecord(community))
                .flatMap(some -> some)
                .toList();
    }

    private Stream<Option> beforeRecord(CommunityId community) {
        return views.list(EarlierSheets.class, community).where(EarlierSheet::stands).stream()
                .map(sheet -> new Option(sheet.id().value(), title(sheet)));
    }

    /** One from before the record is marked as such wherever it is named. */
    public String title(EarlierSheet sheet) {
        return words.say("founding.named", sheet.what().title());
    }

    /** Results that are not annulled, the newest first. */
    public List<Option> results(CommunityId community) {
        return results(community, _ -> true).toList();
    }

    private Stream<Option> results(CommunityId community, Predicate<ResultSheet.Entry> which) {
        return views
                .list(ResultSheets.class, community)
                .where(result -> !result.annulled() && which.test(result))
                .stream()
                .map(result -> option(community, result));
    }

    private Option option(CommunityId community, ResultSheet.Entry result) {
        return new Option(
                result.vote().value(),
                words.day(result.declaredOn()) + " " + Titles.of(views, community, result.proposal()));
    }
}
