package org.folkmoot.projections.duties;

import static org.folkmoot.projections.Facts.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.folkmoot.decisions.Ids;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.duties.DutyEvent.DutyExtended;
import org.folkmoot.hearings.HearingEvent;
import org.folkmoot.hearings.HearingEvent.AnswersAdopted;
import org.folkmoot.hearings.HearingEvent.DiscussionEnded;
import org.folkmoot.projections.duties.DutySheet.Stage;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.supervision.FormTally;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent;
import org.folkmoot.supervision.SupervisionEvent.GradeDelivered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.MotionId;
import org.junit.jupiter.api.Test;

/** What the words say is owed, and how it was done. */
class OwedTest {

    private static final Folded<DutySheet> NOTHING = Folded.of(new DutySheets());

    @Test
    void the_committee_owes_an_answer_to_every_opinion() {
        var answers = HearingEvent.toAnswer(hearing(1));
        var three = NOTHING.and(
                new DiscussionEnded(hearing(1), 5, 3, DAY.plusDays(7)),
                new DiscussionEnded(hearing(2), 4, 0, DAY.plusDays(7)));
        assertEquals(Set.of(answers.value()), three.keys());

        var owed = three.get(answers.value());
        assertEquals(1, owed.left());
        assertEquals(true, owed.isHeldBy(Body.COMMITTEE));
        assertEquals(Stage.DUE_SOON, owed.stageOn(DAY.plusDays(7)));
        assertEquals(Stage.OVERDUE, owed.stageOn(DAY.plusDays(8)));

        var inTime = three.on(DAY.plusDays(7)).and(ANSWERS).get(answers.value());
        assertEquals(Stage.MET, inTime.stageOn(DAY.plusDays(8)));
        var late = three.on(DAY.plusDays(8)).and(ANSWERS).get(answers.value());
        assertEquals(1, late.late());
        assertEquals(Stage.MISSED, late.stageOn(DAY.plusDays(8)));
    }

    @Test
    void a_holiday_moves_what_is_late() {
        var answers = HearingEvent.toAnswer(hearing(1));
        var moved = NOTHING.and(
                        new DiscussionEnded(hearing(1), 1, 1, DAY.plusDays(7)),
                        new DutyExtended(answers, DAY.plusDays(7), DAY.plusDays(8)))
                .on(DAY.plusDays(8))
                .and(ANSWERS)
                .get(answers.value());
        assertEquals(0, moved.late());
        assertEquals(Stage.MET, moved.stageOn(DAY.plusDays(8)));
    }

    @Test
    void the_committee_owes_the_publication_of_every_result_once() {
        var record = NOTHING.and(
                        declared(1, 1, 1), declared(2, 1, 2), declared(3, 1, 3), declared(4, 1, 4), declared(5, 1, 5))
                .and(new ResultCorrected(vote(4), proposal(4), null, counts(1, 2, 3), 2_306, true, PASSED, "sum"))
                .and(new ResultAnnulled(vote(3), proposal(3), null, AnnulledBy.FAULTY_BALLOTS, null, null, "unlawful"))
                .and(published(9, "about nothing decided"))
                .on(DAY.plusDays(3))
                .and(result(1, 1), result(4, 4))
                .on(DAY.plusDays(4))
                .and(result(2, 2))
                .on(DAY.plusDays(5))
                .and(result(3, 2));

        assertEquals(
                Map.of(1, Stage.MET, 2, Stage.MISSED, 3, Stage.LAPSED, 4, Stage.MET, 5, Stage.DUE_SOON),
                stages(record, DAY.plusDays(3)));
        assertEquals(Stage.OVERDUE, stages(record, DAY.plusDays(4)).get(5));
        assertEquals(DAY.plusDays(3), record.get(toPublish(5)).dueOn());
    }

    @Test
    void a_grade_is_owed_to_its_subject_until_it_is_handed_over() {
        var member = new Subject(Body.COMMITTEE, Ids.officer(1));
        var delivery = SupervisionEvent.toDeliver(Ids.rating(1), member).value();
        var given = NOTHING.and(graded(1, 1), graded(1, 2));
        assertEquals(true, given.get(delivery).isHeldBy(Body.SUPERVISION_BOARD));
        assertEquals(Stage.DUE_SOON, given.get(delivery).stageOn(DAY.plusDays(10)));
        assertEquals(Stage.OVERDUE, given.get(delivery).stageOn(DAY.plusDays(11)));

        var handed = given.and(new GradeDelivered(Ids.rating(1), member, DAY, DAY.plusDays(10), false));
        assertEquals(Stage.MET, handed.get(delivery).stageOn(DAY.plusDays(11)));
        assertEquals(
                List.of(Stage.OVERDUE),
                handed.keys().stream()
                        .filter(key -> key.startsWith("deliver.") && !key.equals(delivery))
                        .map(key -> handed.get(key).stageOn(DAY.plusDays(11)))
                        .toList());
    }

    @Test
    void grades_are_to_be_published_from_the_first_and_again_if_more_follow() {
        var publication = SupervisionEvent.toPublish(Ids.rating(1)).value();
        var graded = NOTHING.and(graded(1, 1)).on(DAY.plusDays(1)).and(graded(1, 2));
        assertEquals(DAY, graded.get(publication).since());
        assertEquals(null, graded.get(publication).dueOn());
        assertEquals(Stage.DUE, graded.get(publication).stageOn(DAY.plusDays(400)));

        var published =
                graded.and(published(3, DisclosureClass.OTHER, "Grades", SupervisionEvent.toPublish(Ids.rating(1))));
        assertEquals(Stage.MET, published.get(publication).stageOn(DAY));

        var more = published.on(DAY.plusDays(2)).and(graded(1, 3));
        assertEquals(DAY.plusDays(2), more.get(publication).since());
        assertEquals(true, more.get(publication).isOpen());
    }

    private static Map<Integer, Stage> stages(Folded<DutySheet> record, LocalDate day) {
        return List.of(1, 2, 3, 4, 5).stream()
                .collect(Collectors.toMap(
                        vote -> vote, vote -> record.get(toPublish(vote)).stageOn(day)));
    }

    private static String toPublish(int vote) {
        return ResultEvent.toPublish(vote(vote)).value();
    }

    private static final AnswersAdopted ANSWERS =
            new AnswersAdopted(hearing(1), new MotionId("C-00000001"), 1, DAY.plusDays(7), false);

    private static DisclosurePublished result(int disclosure, int vote) {
        return published(disclosure, DisclosureClass.MEETING_DECISIONS, "Result", ResultEvent.toPublish(vote(vote)));
    }

    private static GradeGiven graded(int rating, int officer) {
        return new GradeGiven(
                Ids.rating(rating),
                new Subject(Body.COMMITTEE, Ids.officer(officer)),
                null,
                Grade.COMPETENT,
                new FormTally(3, 2, 0, new TreeMap<>(Map.of(Grade.COMPETENT, 2))),
                Derivation.moreThan("RAT-3", 1, 2, 2, Fraction.HALF),
                0,
                DAY,
                List.of(),
                DAY.plusDays(10));
    }
}
