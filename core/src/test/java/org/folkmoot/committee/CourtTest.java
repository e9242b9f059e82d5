package org.folkmoot.committee;

import static org.folkmoot.committee.CommitteeFixture.*;
import static org.folkmoot.committee.CommitteeRefusal.*;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingFixture.SUPERVISOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.committee.CommitteeCommand.RecordCourtAnnulment;
import org.folkmoot.committee.CommitteeEvent.DecisionAnnulled;
import org.folkmoot.decisions.History;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureOvertaken;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.meetings.MeetingFixture;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.Duty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MTG-14: what a court has annulled stands no more, and the supervision board says so. */
class CourtTest {

    private static final Digest JUDGMENT = new Digest("e".repeat(64));
    private static final History CARRIED = moved(9).and(decided(null, voices(1, 5, Stance.FOR), sum(5, 9)));
    private static final DecisionAnnulled ANNULLED =
            new DecisionAnnulled(MOTION, MotionSubject.NONE, JUDGMENT, DAY.plusDays(40));

    private static RecordCourtAnnulment judged(LocalDate day) {
        return new RecordCourtAnnulment(MOTION, JUDGMENT, day);
    }

    @Test
    void the_board_records_it_and_nobody_else() {
        var record = judged(DAY.plusDays(40));
        assertEquals(accept(ANNULLED), CARRIED.when(SUPERVISOR, DAY.plusDays(50), record));
        for (var other : List.of(member(1), Actor.ADMINISTRATOR))
            assertEquals(refuse(COURT_ANNULMENT_BY_BOARD_ONLY), CARRIED.when(other, DAY.plusDays(50), record));
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "50, true", "51, false"})
    void a_judgment_is_given_between_the_decision_and_today(int days, boolean fits) {
        var day = DAY.plusDays(days);
        assertEquals(
                fits
                        ? accept(new DecisionAnnulled(MOTION, MotionSubject.NONE, JUDGMENT, day))
                        : refuse(JUDGMENT_DAY_UNFIT),
                CARRIED.when(SUPERVISOR, DAY.plusDays(50), judged(day)));
    }

    @Test
    void only_what_was_carried_and_stands_is_annulled() {
        for (var history : List.of(
                moved(9), moved(9).and(decided(null, voices(1, 5, Stance.AGAINST), sum(0, 9))), CARRIED.and(ANNULLED)))
            assertEquals(refuse(DECISION_NOT_STANDING), history.when(SUPERVISOR, DAY, judged(DAY)));
    }

    @Test
    void what_was_annulled_lets_nothing_be_done_any_more_and_is_published_no_more() {
        var warrant = CommitteeEvent.warrant(MOTION, MotionPurpose.MATTER);
        var told = warrant.told();
        assertEquals(
                List.of(true, false),
                List.of(
                        warrant.after(CARRIED.events().stream()
                                        .filter(told::takes)
                                        .toList())
                                .carried(),
                        warrant.after(CARRIED.and(ANNULLED).events().stream()
                                        .filter(told::takes)
                                        .toList())
                                .carried()));
        assertEquals(List.of(new Duty.Lapses(CommitteeEvent.toPublish(MOTION))), ANNULLED.duties());
        var item = new DisclosureId("D-00000001");
        var published = new DisclosurePublished(
                item,
                DisclosureClass.OTHER,
                TITLE,
                TEXT,
                CommitteeEvent.toPublish(MOTION),
                DAY,
                DAY.plusDays(15),
                DAY.plusDays(3),
                false,
                MeetingFixture.BOOK_REF);
        assertEquals(
                accept(ANNULLED, new DisclosureOvertaken(item, DAY.plusDays(50), DAY.plusDays(53))),
                CARRIED.and(published).when(SUPERVISOR, DAY.plusDays(50), judged(DAY.plusDays(40))));
    }
}
