package org.folkmoot.projections.seals;

import static org.folkmoot.projections.Facts.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.decisions.Confidential;
import org.folkmoot.decisions.Ids;
import org.folkmoot.decisions.Tag;
import org.folkmoot.projections.Histories;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.supervision.FormTally;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent;
import org.folkmoot.supervision.SupervisionEvent.FormsEntered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.votes.VoteEvent;
import org.junit.jupiter.api.Test;

class SealsTest {

    private static final String HOLDING = "holding";
    private static final Subject COMMITTEE = new Subject(Body.COMMITTEE, null);
    private static final Subject MEMBER = new Subject(Body.COMMITTEE, Ids.officer(1));
    private static final FormTally FORMS = new FormTally(10, 10, 0, new TreeMap<>(Map.of(Grade.COMPETENT, 10)));

    private static String vote(int number) {
        return VoteEvent.ofVote(org.folkmoot.projections.Facts.vote(number)).toString();
    }

    private static String forms(Subject subject) {
        return SupervisionEvent.ofForms(Ids.rating(1), subject).toString();
    }

    private static FormsEntered entered(Subject subject, int round) {
        return new FormsEntered(Ids.rating(1), subject, round, new Actor.Officer(Ids.officer(5)), FORMS);
    }

    @Test
    void a_vote_is_sealed_from_its_opening_to_its_count_and_not_only_to_its_closing() {
        var votes = Folded.of(new Seals(), opened(7, 1, 4), opened(8, 1, 5), closed(7, 1, 4), closed(8, 1, 5));
        assertEquals(Map.of(vote(7), 1L, vote(8), 2L), votes.get(HOLDING).positions());

        var counted = votes.and(counted(7, 1, 4));
        assertEquals(Map.of(vote(8), 2L), counted.get(HOLDING).positions());
        assertEquals(Map.of(vote(7), 5L), counted.get("broken/" + vote(7)).positions());
    }

    @Test
    void forms_are_sealed_from_their_first_entry_to_their_grade_and_through_every_round() {
        var counting = Folded.of(
                new Seals(), entered(MEMBER, 1), entered(MEMBER, 1), entered(COMMITTEE, 1), entered(MEMBER, 2));
        assertEquals(
                Map.of(forms(MEMBER), 1L, forms(COMMITTEE), 3L),
                counting.get(HOLDING).positions());

        var sum = Derivation.moreThan("RAT-3", 1, 10, 10, Fraction.HALF);
        var graded = counting.and(new GradeGiven(
                Ids.rating(1), MEMBER, null, Grade.COMPETENT, FORMS, sum, 0, LocalDate.EPOCH, List.of(), null));
        assertEquals(Map.of(forms(COMMITTEE), 3L), graded.get(HOLDING).positions());
    }

    /** Otherwise a record that is taken away could end behind it. */
    @Test
    void whatever_lies_under_a_seal_comes_after_what_announced_it() {
        var announced = new HashSet<Tag>();
        int sealed = 0;
        for (var event : Histories.of(1, 60)) {
            if (event instanceof Confidential.Since since) announced.add(since.seal());
            if (event instanceof Confidential fact && fact.seal() != null) {
                sealed++;
                assertTrue(announced.contains(fact.seal()), event::toString);
            }
        }
        assertTrue(sealed > 10, "the histories hold confidential facts: " + sealed);
    }
}
