package org.folkmoot.projections.disclosures;

import static org.folkmoot.projections.Facts.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureCorrected;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureOvertaken;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureTakenDown;
import org.folkmoot.projections.disclosures.DisclosureSheet.Entry;
import org.folkmoot.projections.disclosures.DisclosureSheet.Version;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.projections.kit.Texts;
import org.junit.jupiter.api.Test;

class DisclosureViewsTest {

    @Test
    void a_disclosure_keeps_all_its_versions_and_goes_back_on_the_board_when_corrected() {
        var down = new DisclosureTakenDown(disclosure(1), 1);
        var corrected = new DisclosureCorrected(
                disclosure(1),
                2,
                "Funds, corrected",
                digest(9),
                "a sum",
                DAY.plusDays(1),
                DAY.plusDays(16),
                false,
                null,
                false);

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
        events.add(new DisclosureCorrected(
                disclosure(55), 2, "Corrected", digest(9), "a sum", DAY, DAY.plusDays(15), false, null, false));
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
                        false,
                        null,
                        Folded.noon()),
                items.get(55));
        assertEquals(false, items.get(56).onBoard());
    }

    @Test
    void an_item_that_does_not_hold_any_more_says_so_until_it_is_corrected() {
        var overtaken = new DisclosureOvertaken(disclosure(1), DAY.plusDays(1), DAY.plusDays(4));
        var untrue = Folded.of(new DisclosureSheets(), published(1, "Funds"), overtaken);
        assertEquals(DAY.plusDays(1), untrue.get(disclosure(1).value()).overtakenOn());
        assertEquals(true, untrue.entries(Entry.class).getFirst().overtaken());

        var corrected = new DisclosureCorrected(
                disclosure(1),
                2,
                "Funds, corrected",
                digest(9),
                "a sum",
                DAY.plusDays(1),
                DAY.plusDays(16),
                true,
                DAY.plusDays(4),
                false);
        assertNull(untrue.and(corrected).get(disclosure(1).value()).overtakenOn());
    }

    @Test
    void documents_hold_no_text_but_titles_and_reasons() {
        assertEquals(Set.of("hash", "reason", "title"), Texts.in(DisclosureSheet.class));
        assertEquals(Set.of("title"), Texts.in(DisclosureSheet.Entry.class));
    }

    private static List<Event> facts(int count) {
        var events = new ArrayList<Event>();
        for (int number = 0; number < count; number++) {
            var kind = number == 21 ? DisclosureClass.FACILITIES : DisclosureClass.OTHER;
            events.add(published(number, kind, "Item " + number, null));
        }
        return events;
    }
}
