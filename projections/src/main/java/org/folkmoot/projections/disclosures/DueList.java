package org.folkmoot.projections.disclosures;

import static org.folkmoot.projections.kit.Lists.plus;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.projections.kit.Lists;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.supervision.SupervisionEvent.RatingClosed;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/** What a community has still to publish: results that were declared and ratings that were closed. */
public record DueList(List<Result> results, List<Rating> ratings) {

    static final DueList EMPTY = new DueList(List.of(), List.of());

    /** @param publishBy the last day to publish it in time; null where the rule book sets none */
    public record Result(
            VoteId vote,
            ProposalId proposal,
            LocalDate declaredOn,
            @Nullable LocalDate publishBy) {}

    public record Rating(RatingId rating, LocalDate closedOn) {}

    /** The results that should have been published before that day. */
    public List<Result> overdueOn(LocalDate day) {
        return results.stream()
                .filter(result -> result.publishBy() != null && day.isAfter(result.publishBy()))
                .toList();
    }

    DueList with(ResultDeclared e) {
        return new DueList(plus(results, new Result(e.vote(), e.proposal(), e.declaredOn(), e.publishBy())), ratings);
    }

    DueList with(RatingClosed e) {
        return new DueList(results, plus(ratings, new Rating(e.rating(), e.closedOn())));
    }

    DueList without(DisclosurePublished e) {
        return new DueList(
                Lists.without(results, result -> result.vote().equals(e.vote())),
                Lists.without(ratings, rating -> rating.rating().equals(e.rating())));
    }
}
