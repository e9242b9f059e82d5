package org.folkmoot.results;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.results.ResultRefusal.*;

import java.util.SortedMap;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.results.ResultCommand.AnnulResult;
import org.folkmoot.results.ResultCommand.CorrectResult;
import org.folkmoot.results.ResultCommand.Revising;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.votes.VoteEvent;
import org.jspecify.annotations.Nullable;

/** A declared result is corrected, or annulled; what was declared before stays readable. */
final class RevisingDecider implements Decider<Revising, RevisingDecider.State> {

    /**
     * @param result what is revised; null if it was never declared
     * @param resolution the result of the vote that is said to revoke it; null if there is none
     */
    record State(
            Offices offices,
            @Nullable Standing result,
            @Nullable Standing resolution) {}

    @Override
    public Known<State> knows(Given given, Revising command) {
        return Known.together(
                CommunityEvent.officesOf(given.by()),
                results(command),
                (offices, results) -> new State(offices, results.revised, results.resolution));
    }

    private record Results(
            @Nullable Standing revised, @Nullable Standing resolution) {}

    private static Known<Results> results(Revising command) {
        var revised = Boundary.of(ResultEvent.ofResult(command.vote()), ResultEvent.class);
        var told = command instanceof AnnulResult annul && annul.resolution() != null
                ? revised.and(ResultEvent.ofResult(annul.resolution()), ResultEvent.class)
                : revised;
        return Known.from(told, ResultEvent.class, new Results(null, null), (before, event) -> {
            if (event.vote().equals(command.vote()))
                return new Results(Standing.evolve(before.revised, event), before.resolution);
            // MTG-8: what was declared before a decision cannot have revoked it.
            if (before.revised == null) return before;
            return new Results(before.revised, Standing.evolve(before.resolution, event));
        });
    }

    @Override
    public Decision decide(Given given, Revising command, State state) {
        return switch (command) {
            case CorrectResult correct -> correct(given, correct, state);
            case AnnulResult annul -> annul(given, annul, state);
        };
    }

    private static Decision correct(Given given, CorrectResult command, State state) {
        if (!state.offices.held(given.by(), Body.COMMITTEE, given.today())) return refuse(RESULT_NOT_BY_COMMITTEE);
        var result = state.result;
        if (result == null) return refuse(RESULT_UNKNOWN);
        if (result.annulled()) return refuse(RESULT_ALREADY_ANNULLED);
        if (!OneLine.is(command.reason())) return refuse(RESULT_REASON_UNFIT);
        if (!fits(command.counts(), result)) return refuse(RESULT_COUNTS_UNFIT);
        if (sum(command.counts()) > result.declared().present()) return refuse(RESULT_OVER_PRESENT);
        if (command.counts().equals(result.counts())) return refuse(RESULT_UNCHANGED);
        return accept(corrected(command, result));
    }

    private static boolean fits(SortedMap<String, Integer> counts, Standing result) {
        return counts.keySet().equals(result.counts().keySet())
                && counts.values().stream().allMatch(count -> count != null && count >= 0);
    }

    private static long sum(SortedMap<String, Integer> counts) {
        return counts.values().stream().mapToLong(Integer::longValue).sum();
    }

    private static ResultCorrected corrected(CorrectResult command, Standing result) {
        var before = result.declared();
        var derivation = again(before.derivation(), command.counts().getOrDefault(VoteEvent.YES, 0));
        return new ResultCorrected(
                command.vote(),
                before.proposal(),
                before.concerns(),
                command.counts(),
                before.present(),
                derivation.holds(),
                derivation,
                command.reason());
    }

    /** The same rule applied to another number. */
    private static Derivation again(Derivation first, int yes) {
        return switch (first.comparison()) {
            case AT_LEAST -> Derivation.atLeast(first.rule(), first.ruleBook(), yes, first.whole(), first.share());
            case MORE_THAN -> Derivation.moreThan(first.rule(), first.ruleBook(), yes, first.whole(), first.share());
        };
    }

    private static Decision annul(Given given, AnnulResult command, State state) {
        if (!mayAnnul(given, command, state.offices)) return refuse(ANNULMENT_NOT_YOURS);
        var result = state.result;
        if (result == null) return refuse(RESULT_UNKNOWN);
        if (result.annulled()) return refuse(RESULT_ALREADY_ANNULLED);
        if (!OneLine.is(command.reason())) return refuse(RESULT_REASON_UNFIT);
        boolean revoked = command.by() == AnnulledBy.RESIDENTS_MEETING;
        if (revoked != (command.resolution() != null)) return refuse(ANNULMENT_VOTE_MISPLACED);
        if (revoked && (state.resolution == null || !state.resolution.isResidentsWill()))
            return refuse(REVOCATION_NOT_DECIDED);
        return accept(new ResultAnnulled(
                command.vote(),
                result.declared().proposal(),
                result.declared().concerns(),
                command.by(),
                command.resolution(),
                command.reason()));
    }

    // MTG-8: what the residents' meeting revokes, the committee enters; but only a vote of that meeting revokes it.
    private static boolean mayAnnul(Given given, AnnulResult command, Offices offices) {
        return switch (command.by()) {
            case COURT, STREET_OFFICE ->
                given.by().equals(Actor.ADMINISTRATOR) || offices.held(given.by(), Body.STREET_OFFICE, given.today());
            case RESIDENTS_MEETING -> offices.held(given.by(), Body.COMMITTEE, given.today());
        };
    }
}
