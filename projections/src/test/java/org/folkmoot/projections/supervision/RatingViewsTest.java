package org.folkmoot.projections.supervision;

import static org.folkmoot.projections.Facts.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Ids;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.projections.kit.Texts;
import org.folkmoot.supervision.Allotment;
import org.folkmoot.supervision.FormTally;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent;
import org.folkmoot.supervision.SupervisionEvent.FormsConfirmed;
import org.folkmoot.supervision.SupervisionEvent.FormsEntered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.supervision.SupervisionEvent.GradesTied;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.supervision.SupervisionEvent.RatingClosed;
import org.folkmoot.supervision.SupervisionEvent.RatingOpened;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.PersonId;
import org.junit.jupiter.api.Test;

class RatingViewsTest {

    private static final Subject MEMBER = new Subject(Body.COMMITTEE, Ids.officer(1));
    private static final Subject COMMITTEE = new Subject(Body.COMMITTEE, null);
    private static final FormTally FORMS =
            new FormTally(128, 127, 2, new TreeMap<>(Map.of(Grade.COMPETENT, 80, Grade.INCOMPETENT, 45)));
    private static final Derivation SUM = Derivation.moreThan("RAT-3", 1, 80, 125, Fraction.HALF);
    private static final RatingAnnounced ANNOUNCED = new RatingAnnounced(
            Ids.rating(1), 2026, meeting(3), Ids.officer(5), List.of(MEMBER, COMMITTEE), List.of(), BOOK);
    private static final PersonId PERSON = new PersonId(Ids.resident(1).value());
    private static final GradeGiven GRADED = new GradeGiven(
            Ids.rating(1), MEMBER, PERSON, Grade.COMPETENT, FORMS, SUM, 0, DAY, List.of(), DAY.plusDays(10));

    @Test
    void forms_are_shown_when_the_grade_is_given_and_not_while_they_are_counted() {
        var opened = new RatingOpened(
                Ids.rating(1),
                meeting(3),
                Ids.officer(5),
                Derivation.atLeast("MTG-6", 0, 128, 159, Fraction.TWO_THIRDS),
                null,
                128,
                List.of(new Allotment(MEMBER, 120), new Allotment(COMMITTEE, 119)),
                DAY);
        var counting = rating(
                ANNOUNCED,
                opened,
                new FormsEntered(Ids.rating(1), MEMBER, 1, new Actor.Officer(Ids.officer(5)), FORMS),
                new FormsConfirmed(Ids.rating(1), MEMBER, 1, new Actor.Officer(Ids.officer(6)), FORMS));
        assertTrue(counting.subjects().getFirst().confirmed());
        assertNull(counting.subjects().getFirst().result());

        var tied = rating(
                ANNOUNCED,
                opened,
                new FormsEntered(Ids.rating(1), MEMBER, 1, new Actor.Officer(Ids.officer(5)), FORMS),
                new GradesTied(Ids.rating(1), MEMBER, 1, List.of(Grade.COMPETENT, Grade.INCOMPETENT)));
        assertEquals(
                new RatingSheet.Rated(
                        MEMBER,
                        null,
                        null,
                        120,
                        2,
                        false,
                        false,
                        List.of(Grade.COMPETENT, Grade.INCOMPETENT),
                        null,
                        null),
                tied.subjects().getFirst());

        var closed = rating(
                ANNOUNCED,
                opened,
                GRADED,
                new RatingClosed(Ids.rating(1), DAY),
                published(1, DisclosureClass.OTHER, "Grades", SupervisionEvent.toPublish(Ids.rating(1))));
        assertEquals(
                new RatingSheet.Result(Grade.COMPETENT, FORMS, SUM, 0, null, false, false),
                closed.subjects().getFirst().result());
        assertNull(closed.subjects().getLast().result());
        assertEquals(DAY, closed.closedOn());
        assertEquals(List.of(disclosure(1)), closed.publications());
    }

    @Test
    void the_list_shows_each_rating_as_it_stands() {
        assertEquals(
                List.of(new RatingSheet.Entry(Ids.rating(1), 2026, meeting(3), 2, RatingSheet.Stage.CLOSED)),
                Folded.of(new RatingSheets(), ANNOUNCED, new RatingClosed(Ids.rating(1), DAY))
                        .entries(RatingSheet.Entry.class));
    }

    private static RatingSheet rating(Event... events) {
        return Folded.of(new RatingSheets(), events).get(Ids.rating(1).value());
    }

    @Test
    void documents_hold_no_text_but_rules() {
        assertEquals(Set.of("answer", "hash", "reason", "rule"), Texts.in(RatingSheet.class));
        assertEquals(Set.of(), Texts.in(RatingSheet.Entry.class));
    }
}
