package org.folkmoot.projections.disclosures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.folkmoot.projections.kit.Listing;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.results.ResultSheet;
import org.folkmoot.projections.results.ResultSheets;
import org.folkmoot.projections.supervision.RatingSheet;
import org.folkmoot.projections.supervision.RatingSheets;
import org.folkmoot.vocabulary.CommunityId;

/**
 * What a community has decided and still to publish.
 *
 * @param results in the order in which they were declared
 * @param ratings in the order of the day of their first grade that is not published
 */
public record DueList(List<ResultSheet.Entry> results, List<RatingSheet.Entry> ratings) {

    public static DueList of(Views views, CommunityId community) {
        return of(views.list(ResultSheets.class, community), views.list(RatingSheets.class, community));
    }

    static DueList of(Listing<ResultSheet.Entry> results, Listing<RatingSheet.Entry> ratings) {
        return new DueList(
                results.where(ResultSheet.Entry::isDue).earliestFirst().toList(),
                ratings.where(rating -> rating.due() != null)
                        .earliestFirst()
                        .sorted(Comparator.comparing(
                                rating -> Objects.requireNonNull(rating.due()).gradedOn()))
                        .toList());
    }

    /** The results that should have been published before that day. */
    public List<ResultSheet.Entry> overdueOn(LocalDate day) {
        return results.stream()
                .filter(result -> result.publishBy() != null && day.isAfter(result.publishBy()))
                .toList();
    }
}
