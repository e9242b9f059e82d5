package org.folkmoot.projections.disclosures;

import static org.folkmoot.projections.Facts.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Ids;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureCorrected;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureTakenDown;
import org.folkmoot.projections.disclosures.DisclosureSheet.Entry;
import org.folkmoot.projections.disclosures.DisclosureSheet.Version;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.projections.kit.Listing;
import org.folkmoot.projections.kit.Texts;
import org.folkmoot.projections.results.ResultSheet;
import org.folkmoot.projections.results.ResultSheets;
import org.folkmoot.projections.supervision.RatingSheet;
import org.folkmoot.projections.supervision.RatingSheet.Due;
import org.folkmoot.projections.supervision.RatingSheets;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.supervision.FormTally;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.RatingId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DisclosureViewsTest {

    @Test
    void a_disclosure_keeps_all_its_versions_and_goes_back_on_the_board_when_corrected() {
        var down = new DisclosureTakenDown(disclosure(1), 1);
        var corrected = new DisclosureCorrected(
                disclosure(1), 2, "Funds, corrected", digest(9), "a sum", DAY.plusDays(1), DAY.plusDays(16));

        var taken = Folded.of(new DisclosureSheets(), published(1, "Funds"), down)
                .get(disclosure(1).value());
        assertEquals(DAY, taken.takenDownOn());

        var back = Folded.of(new DisclosureSheets(), published(1, "Funds"), down, corrected)
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
        var items = Folded.of(new DisclosureSheets(), events).entries(Entry.class);

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
                items.get(55));
        assertEquals(false, items.get(56).onBoard());
    }

    @Test
    void a_result_is_due_until_it_is_published_or_annulled() {
        var due = due(
                List.of(),
                declared(6, 1, 3),
                declared(7, 1, 4),
                declared(8, 1, 5),
                new ResultCorrected(vote(8), proposal(5), null, counts(1, 2, 3), 2_306, true, PASSED, "sum"),
                new ResultAnnulled(vote(6), proposal(3), null, AnnulledBy.COURT, null, "unlawful"),
                published(1, "about something else"),
                published(2, DisclosureClass.MEETING_DECISIONS, "Result", vote(7), null));

        assertEquals(
                List.of(vote(8)),
                due.results().stream().map(ResultSheet.Entry::vote).toList());
        assertEquals(DAY.plusDays(3), due.results().getFirst().publishBy());
        assertEquals(List.of(), due.overdueOn(DAY.plusDays(3)));
        assertEquals(due.results(), due.overdueOn(DAY.plusDays(4)));
    }

    @Test
    void a_rating_is_due_from_its_first_grade_and_again_if_more_follow() {
        var graded = Folded.of(new RatingSheets(), rating(1), rating(2), graded(1, 1), graded(2, 1))
                .on(DAY.plusDays(1))
                .and(graded(1, 2));
        assertEquals(Map.of(Ids.rating(1), new Due(DAY, 2), Ids.rating(2), new Due(DAY, 1)), ratings(graded));

        var published = graded.and(published(3, DisclosureClass.OTHER, "Grades", null, Ids.rating(1)));
        assertEquals(Map.of(Ids.rating(2), new Due(DAY, 1)), ratings(published));

        var more = published.and(graded(1, 3));
        assertEquals(new Due(DAY.plusDays(1), 1), ratings(more).get(Ids.rating(1)));
        assertEquals(
                List.of(Ids.rating(2), Ids.rating(1)),
                DueList.of(results(), more.list(RatingSheet.Entry.class)).ratings().stream()
                        .map(RatingSheet.Entry::id)
                        .toList());
    }

    private static Map<RatingId, @Nullable Due> ratings(Folded<RatingSheet> folded) {
        return DueList.of(results(), folded.list(RatingSheet.Entry.class)).ratings().stream()
                .collect(Collectors.toMap(RatingSheet.Entry::id, RatingSheet.Entry::due));
    }

    private static Listing<ResultSheet.Entry> results(Event... events) {
        return Folded.of(new ResultSheets(), events).list(ResultSheet.Entry.class);
    }

    private static DueList due(List<Event> ratings, Event... results) {
        return DueList.of(
                results(results), Folded.of(new RatingSheets(), ratings).list(RatingSheet.Entry.class));
    }

    private static RatingAnnounced rating(int number) {
        var subjects = IntStream.rangeClosed(1, 3)
                .mapToObj(officer -> new Subject(Body.COMMITTEE, Ids.officer(officer)))
                .toList();
        return new RatingAnnounced(Ids.rating(number), 2026, meeting(3), Ids.officer(5), subjects, BOOK);
    }

    @Test
    void documents_hold_no_text_but_titles_and_reasons() {
        assertEquals(Set.of("hash", "reason", "title"), Texts.in(DisclosureSheet.class));
        assertEquals(Set.of("title"), Texts.in(DisclosureSheet.Entry.class));
    }

    private static GradeGiven graded(int rating, int officer) {
        return new GradeGiven(
                Ids.rating(rating),
                new Subject(Body.COMMITTEE, Ids.officer(officer)),
                Grade.COMPETENT,
                new FormTally(3, 2, 0, new TreeMap<>(Map.of(Grade.COMPETENT, 2))),
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
