package org.folkmoot.projections.disclosures;

import static org.folkmoot.projections.kit.Lists.changed;
import static org.folkmoot.projections.kit.Lists.plus;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.projections.kit.Lists;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/**
 * What a community has decided and still to publish.
 *
 * @param results in the order in which they were declared
 * @param ratings in the order of their first grade that is not published
 */
public record DueList(List<Result> results, List<Rating> ratings) {

    static final DueList EMPTY = new DueList(List.of(), List.of());

    /** @param publishBy the last day to publish it in time; null where the rule book sets none */
    public record Result(
            VoteId vote,
            ProposalId proposal,
            LocalDate declaredOn,
            @Nullable LocalDate publishBy) {}

    /**
     * The grades of a rating are published promptly, which is no number of days (RAT-1).
     *
     * @param gradedOn the day of the first grade that is not published
     * @param grades how many are not
     */
    public record Rating(RatingId rating, LocalDate gradedOn, int grades) {

        private Rating another() {
            return new Rating(rating, gradedOn, grades + 1);
        }
    }

    /** The results that should have been published before that day. */
    public List<Result> overdueOn(LocalDate day) {
        return results.stream()
                .filter(result -> result.publishBy() != null && day.isAfter(result.publishBy()))
                .toList();
    }

    DueList after(ResultEvent event) {
        return switch (event) {
            case ResultDeclared e ->
                new DueList(plus(results, new Result(e.vote(), e.proposal(), e.declaredOn(), e.publishBy())), ratings);
            // What was annulled cannot be published as a decision any more.
            case ResultAnnulled e -> without(e.vote(), null);
            case ResultCorrected _ -> this;
        };
    }

    DueList with(GradeGiven e, LocalDate day) {
        boolean known = ratings.stream().anyMatch(due -> due.rating().equals(e.rating()));
        return new DueList(
                results,
                known
                        ? changed(ratings, due -> due.rating().equals(e.rating()), Rating::another)
                        : plus(ratings, new Rating(e.rating(), day, 1)));
    }

    DueList without(DisclosurePublished e) {
        return without(e.vote(), e.rating());
    }

    private DueList without(@Nullable VoteId vote, @Nullable RatingId rating) {
        return new DueList(
                Lists.without(results, due -> due.vote().equals(vote)),
                Lists.without(ratings, due -> due.rating().equals(rating)));
    }
}
