package org.folkmoot.projections.supervision;

import static org.folkmoot.projections.Facts.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.hearings.HearingEvent.DiscussionEnded;
import org.folkmoot.hearings.HearingEvent.OpinionAnswered;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.projections.supervision.Duties.LateResult;
import org.folkmoot.projections.supervision.Duties.OwedResult;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.vocabulary.Body;
import org.junit.jupiter.api.Test;

class DutiesTest {

    private static final Folded<SupervisionRecord> RECORD = Folded.of(new SupervisionRecords());

    @Test
    void the_committee_owes_an_answer_to_every_opinion() {
        var record = RECORD.and(
                new DiscussionEnded(hearing(1), 5, 3, DAY.plusDays(7)),
                new DiscussionEnded(hearing(2), 4, 0, DAY.plusDays(7)),
                new OpinionAnswered(hearing(1), statement(1), true, digest(1), DAY.plusDays(7), false),
                new OpinionAnswered(hearing(1), statement(2), false, digest(2), DAY.plusDays(7), true));
        var duties = record.get(SupervisionRecords.key(Body.COMMITTEE)).duties();

        assertEquals(List.of(new Duties.HearingAnswers(hearing(1), 3, 2, 1, DAY.plusDays(7))), duties.hearings());
        assertEquals(1, duties.answersOwed());
        assertEquals(1, duties.answeredLate());
        assertEquals(0, duties.answersOverdue(DAY.plusDays(7)));
        assertEquals(1, duties.answersOverdue(DAY.plusDays(8)));
    }

    @Test
    void the_committee_owes_the_publication_of_every_result_once() {
        var record = RECORD.and(declared(1, 1, 1), declared(2, 1, 2), declared(3, 1, 3), declared(4, 1, 4))
                .and(
                        result(1, 1, DAY.plusDays(3), false),
                        result(2, 2, DAY.plusDays(4), true),
                        result(3, 2, DAY.plusDays(5), true),
                        published(4, "about nothing decided"),
                        new ResultAnnulled(vote(3), proposal(3), null, AnnulledBy.COURT, null, "unlawful"));
        var duties = record.get(SupervisionRecords.key(Body.COMMITTEE)).duties();

        assertEquals(1, duties.inTime());
        assertEquals(List.of(new LateResult(vote(2), disclosure(2), DAY.plusDays(3), DAY.plusDays(4))), duties.late());
        assertEquals(List.of(new OwedResult(vote(4), DAY, DAY.plusDays(3))), duties.unpublished());
        assertEquals(List.of(), duties.resultsOverdue(DAY.plusDays(3)));
        assertEquals(duties.unpublished(), duties.resultsOverdue(DAY.plusDays(4)));
    }

    private static DisclosurePublished result(int disclosure, int vote, LocalDate postedOn, boolean late) {
        return new DisclosurePublished(
                disclosure(disclosure),
                DisclosureClass.MEETING_DECISIONS,
                "Result",
                digest(1),
                vote(vote),
                null,
                postedOn,
                postedOn.plusDays(15),
                DAY.plusDays(3),
                late,
                BOOK);
    }
}
