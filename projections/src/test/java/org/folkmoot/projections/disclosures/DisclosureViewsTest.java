package org.folkmoot.projections.disclosures;

import static org.folkmoot.projections.Facts.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Ids;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureCorrected;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureTakenDown;
import org.folkmoot.projections.disclosures.Disclosure.Version;
import org.folkmoot.projections.disclosures.DisclosurePage.Entry;
import org.folkmoot.projections.disclosures.DueList.Rating;
import org.folkmoot.projections.disclosures.DueList.Result;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.projections.kit.Texts;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.supervision.Forms;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Grade;
import org.junit.jupiter.api.Test;

class DisclosureViewsTest {

    @Test
    void a_disclosure_keeps_all_its_versions_and_goes_back_on_the_board_when_corrected() {
        var down = new DisclosureTakenDown(disclosure(1), 1);
        var corrected = new DisclosureCorrected(
                disclosure(1), 2, "Funds, corrected", digest(9), "a sum", DAY.plusDays(1), DAY.plusDays(16));

        var taken = Folded.of(new Disclosures(), published(1, "Funds"), down)
                .get(disclosure(1).value());
        assertEquals(DAY, taken.takenDownOn());

        var back = Folded.of(new Disclosures(), published(1, "Funds"), down, corrected)
                .get(disclosure(1).value());
        assertNull(back.takenDownOn());
        assertEquals(
                List.of(
                        new Version(1, "Funds", digest(1), null, DAY, DAY.plusDays(15), 1, Folded.noon()),
                        new Version(
                                2,
                                "Funds, corrected",
                                digest(9),
                                "a sum",
                                DAY.plusDays(1),
                                DAY.plusDays(16),
                                3,
                                Folded.noon())),
                back.versions());
    }

    @Test
    void an_item_in_the_log_is_shown_as_it_stands() {
        var events = new ArrayList<Event>(facts(60));
        events.add(new DisclosureCorrected(disclosure(55), 2, "Corrected", digest(9), "a sum", DAY, DAY.plusDays(15)));
        events.add(new DisclosureTakenDown(disclosure(56), 1));
        var items = Folded.of(new DisclosureLog(), events).get("page/1").items();

        assertEquals(
                new Entry(
                        disclosure(55),
                        DisclosureClass.OTHER,
                        "Corrected",
                        2,
                        DAY,
                        DAY.plusDays(15),
                        false,
                        true,
                        null,
                        null,
                        Folded.noon()),
                items.get(5));
        assertEquals(false, items.get(6).onBoard());
    }

    @Test
    void a_result_is_due_until_it_is_published_or_annulled() {
        var due = Folded.of(
                        new DuePublications(),
                        declared(6, 1, 3),
                        declared(7, 1, 4),
                        declared(8, 1, 5),
                        new ResultCorrected(vote(8), proposal(5), null, counts(1, 2, 3), 2_306, true, PASSED, "sum"),
                        new ResultAnnulled(vote(6), proposal(3), null, AnnulledBy.COURT, null, "unlawful"),
                        published(1, "about something else"),
                        published(2, DisclosureClass.MEETING_DECISIONS, "Result", vote(7), null))
                .get(DuePublications.KEY);

        assertEquals(List.of(new Result(vote(8), proposal(5), DAY, DAY.plusDays(3))), due.results());
        assertEquals(List.of(), due.overdueOn(DAY.plusDays(3)));
        assertEquals(due.results(), due.overdueOn(DAY.plusDays(4)));
    }

    @Test
    void a_rating_is_due_from_its_first_grade_and_again_if_more_follow() {
        var graded = Folded.of(new DuePublications(), graded(1, 1), graded(2, 1))
                .on(DAY.plusDays(1))
                .and(graded(1, 2));
        assertEquals(
                List.of(new Rating(Ids.rating(1), DAY, 2), new Rating(Ids.rating(2), DAY, 1)),
                graded.get(DuePublications.KEY).ratings());

        var published = graded.and(published(3, DisclosureClass.OTHER, "Grades", null, Ids.rating(1)));
        assertEquals(
                List.of(new Rating(Ids.rating(2), DAY, 1)),
                published.get(DuePublications.KEY).ratings());
        assertEquals(
                new Rating(Ids.rating(1), DAY.plusDays(1), 1),
                published.and(graded(1, 3)).get(DuePublications.KEY).ratings().getLast());
    }

    @Test
    void documents_hold_no_text_but_titles_and_reasons() {
        assertEquals(Set.of("hash", "reason", "title"), Texts.in(Disclosure.class));
        assertEquals(Set.of("title"), Texts.in(DisclosurePage.class));
        assertEquals(Set.of(), Texts.in(DueList.class));
    }

    private static GradeGiven graded(int rating, int officer) {
        return new GradeGiven(
                Ids.rating(rating),
                new Subject(Body.COMMITTEE, Ids.officer(officer)),
                Grade.COMPETENT,
                new Forms(3, 2, 0, new TreeMap<>(Map.of(Grade.COMPETENT, 2))),
                Derivation.moreThan("RAT-3", 1, 2, 2, Fraction.HALF),
                0,
                null);
    }

    private static List<Event> facts(int count) {
        var events = new ArrayList<Event>();
        for (int number = 0; number < count; number++) {
            var kind = number == 21 ? DisclosureClass.FACILITIES : DisclosureClass.OTHER;
            events.add(published(number, kind, "Item " + number, null, null));
        }
        return events;
    }
}
