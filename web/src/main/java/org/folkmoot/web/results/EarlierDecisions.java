package org.folkmoot.web.results;

import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.projections.committee.MotionSheet;
import org.folkmoot.projections.committee.MotionSheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.proposals.Titles;
import org.folkmoot.projections.results.ResultSheet;
import org.folkmoot.projections.results.ResultSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decisions of meetings and of the committee, as what a later one may revoke. */
@Component
public record EarlierDecisions(Words words, Views views) {

    /** @param page below that of the community */
    public record Named(String title, String page) {}

    /** What it is called, and where it stands; null if none is meant. */
    public @Nullable Named named(CommunityId community, @Nullable DecisionId decision) {
        if (decision == null) return null;
        return decision.vote() == null
                ? new Named(
                        views.find(MotionSheets.class, community, decision.value())
                                .map(motion -> motion.moved().title())
                                .orElse(decision.value()),
                        "/committee/" + decision)
                : new Named(
                        views.find(ResultSheets.class, community, decision.value())
                                .map(result -> Titles.of(views, community, result.proposal()))
                                .orElse(decision.value()),
                        "/results/" + decision);
    }

    /** Those that stand, meetings' first, the newest first. */
    public List<Option> standing(CommunityId community) {
        var results = views.list(ResultSheets.class, community).stream()
                .filter(result -> result.passed() && !result.annulled())
                .map(result -> option(community, result));
        var motions = views
                .list(MotionSheets.class, community)
                .where(motion -> motion.stage() == MotionSheet.Stage.CARRIED)
                .stream()
                .map(motion -> new Option(
                        motion.moved().motion().value(), motion.moved().title()));
        return Stream.concat(results, motions).toList();
    }

    private Option option(CommunityId community, ResultSheet.Entry result) {
        return new Option(
                result.vote().value(),
                words.day(result.declaredOn()) + " " + Titles.of(views, community, result.proposal()));
    }
}
