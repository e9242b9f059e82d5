package org.folkmoot.projections.disclosures;

import static org.folkmoot.projections.Facts.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.decisions.Event;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureCorrected;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureTakenDown;
import org.folkmoot.projections.disclosures.DisclosureSheet.Entry;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.projections.kit.Listing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DisclosureSearchTest {

    /** 120 items, one a day from {@code DAY} on; number 21 is about facilities, and all before number 10 are off the board. */
    private static final Listing<Entry> LOG = log(120);

    @Test
    void the_log_is_read_newest_first() {
        assertEquals(120, found(DisclosureSearch.EVERYTHING).size());
        assertEquals(
                List.of(119, 118, 117),
                numbers(found(DisclosureSearch.EVERYTHING)).subList(0, 3));
    }

    @Test
    void words_are_sought_whichever_blank_parts_them() {
        assertEquals(List.of(119, 19), numbers(found(words("19 ITEM"))));
        assertEquals(List.of(119), numbers(found(words("119号\u3000车棚"))));
    }

    @Test
    void it_can_be_narrowed_to_a_class_to_the_board_and_to_days() {
        assertEquals(List.of(21), numbers(search(DisclosureClass.FACILITIES, null, null, null)));
        assertEquals(List.of(9, 8, 7), numbers(search(null, false, null, null)).subList(0, 3));
        assertEquals(110, search(null, true, null, null).size());
        assertEquals(List.of(14, 13, 12), numbers(search(null, null, DAY.plusDays(12), DAY.plusDays(14))));
        assertEquals(List.of(9), numbers(search(null, false, DAY.plusDays(9), DAY.plusDays(12))));
        assertEquals(0, search(DisclosureClass.FACILITIES, false, null, null).size());
    }

    @Test
    void a_corrected_item_is_found_by_what_it_says_now() {
        var corrected = new DisclosureCorrected(
                disclosure(3),
                2,
                "Garden",
                digest(3),
                "a name",
                DAY.plusDays(200),
                DAY.plusDays(215),
                false,
                null,
                false);
        var log = Folded.of(new DisclosureSheets(), items(5)).and(corrected).list(Entry.class);

        assertEquals(List.of(3), numbers(log.where(words("garden").fits())));
        assertEquals(4, log.where(words("item").fits()).size());
        var late = new DisclosureSearch(null, true, "", DAY.plusDays(200), null);
        assertEquals(List.of(3), numbers(log.where(late.fits())));
    }

    private static DisclosureSearch words(String words) {
        return new DisclosureSearch(null, null, words, null, null);
    }

    private static Listing<Entry> search(
            @Nullable DisclosureClass kind,
            @Nullable Boolean onBoard,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return found(new DisclosureSearch(kind, onBoard, "", from, to));
    }

    private static Listing<Entry> found(DisclosureSearch search) {
        return LOG.where(search.fits());
    }

    private static List<Integer> numbers(Listing<Entry> found) {
        return found.stream()
                .map(entry -> Integer.parseInt(entry.id().value().substring(2)))
                .toList();
    }

    private static Listing<Entry> log(int count) {
        var events = items(count);
        for (int number = 0; number < 10; number++) events.add(new DisclosureTakenDown(disclosure(number), 1));
        return Folded.of(new DisclosureSheets(), events).list(Entry.class);
    }

    private static List<Event> items(int count) {
        var events = new ArrayList<Event>();
        for (int number = 0; number < count; number++) {
            var kind = number == 21 ? DisclosureClass.FACILITIES : DisclosureClass.OTHER;
            var day = DAY.plusDays(number);
            var title = "Item %d 第%d号车棚改造".formatted(number, number);
            events.add(new DisclosurePublished(
                    disclosure(number), kind, title, digest(number), null, day, day.plusDays(15), null, false, BOOK));
        }
        return events;
    }
}
