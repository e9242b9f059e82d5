package org.folkmoot.projections.disclosures;

import static org.folkmoot.projections.Facts.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
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
import org.folkmoot.supervision.SupervisionEvent.RatingClosed;
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
    void the_log_is_read_newest_first() {
        var pages = log(120);
        assertEquals(
                List.of(50, 50, 20),
                pages.stream().map(page -> page.items().size()).toList());
        assertEquals(
                List.of("Item 119", "Item 118", "Item 117"),
                DisclosureLog.search(pages, null, "").limit(3).map(Entry::title).toList());
        assertEquals(120, DisclosureLog.search(pages, null, " ").count());
    }

    @Test
    void the_log_is_searched_by_class_and_by_words_of_the_title() {
        var pages = log(120);
        assertEquals(
                List.of("Item 112", "Item 12"),
                DisclosureLog.search(pages, null, "ITEM 12")
                        .map(Entry::title)
                        .filter(title -> title.endsWith("12"))
                        .toList());
        assertEquals(
                List.of("Item 21"),
                DisclosureLog.search(pages, DisclosureClass.FACILITIES, "21")
                        .map(Entry::title)
                        .toList());
        assertEquals(
                List.of(),
                DisclosureLog.search(pages, DisclosureClass.OTHER, "item nowhere")
                        .toList());
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
                        null),
                items.get(5));
        assertEquals(false, items.get(6).onBoard());
    }

    @Test
    void what_is_decided_is_due_until_it_is_published() {
        var due = Folded.of(
                        new DuePublications(),
                        declared(7, 1, 4),
                        declared(8, 1, 5),
                        new RatingClosed(Ids.rating(1), DAY),
                        new RatingClosed(Ids.rating(2), DAY),
                        published(1, "about something else"),
                        published(2, DisclosureClass.MEETING_DECISIONS, "Result", vote(7), null),
                        published(3, DisclosureClass.OTHER, "Grades", null, Ids.rating(1)))
                .get(DuePublications.KEY);

        assertEquals(List.of(new Result(vote(8), proposal(5), DAY, DAY.plusDays(3))), due.results());
        assertEquals(List.of(new Rating(Ids.rating(2), DAY)), due.ratings());
        assertEquals(List.of(), due.overdueOn(DAY.plusDays(3)));
        assertEquals(due.results(), due.overdueOn(DAY.plusDays(4)));
    }

    private static List<Event> facts(int count) {
        var events = new ArrayList<Event>();
        for (int number = 0; number < count; number++) {
            var kind = number == 21 ? DisclosureClass.FACILITIES : DisclosureClass.OTHER;
            events.add(published(number, kind, "Item " + number, null, null));
        }
        return events;
    }

    private static List<DisclosurePage> log(int count) {
        var folded = Folded.of(new DisclosureLog(), facts(count));
        return List.of(folded.get("page/0"), folded.get("page/1"), folded.get("page/2"));
    }
}
