package org.folkmoot.projections.results;

import static org.folkmoot.projections.Facts.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.folkmoot.decisions.Event;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.projections.results.ResultSheet.Entry;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.vocabulary.MeetingKind;
import org.junit.jupiter.api.Test;

class ResultListTest {

    private static Entry only(Event... events) {
        var entries = Folded.of(new ResultSheets(), events).entries(Entry.class);
        assertEquals(1, entries.size());
        return entries.getFirst();
    }

    @Test
    void a_result_is_listed_as_declared() {
        assertEquals(
                new Entry(
                        vote(7),
                        proposal(4),
                        MeetingKind.ASSEMBLY_OF_HOUSEHOLDS,
                        DAY,
                        false,
                        true,
                        PASSED,
                        false,
                        false,
                        null),
                only(declared(7, 1, 4)));
    }

    @Test
    void it_follows_its_correction_its_annulment_and_its_first_publication() {
        var entry = only(
                declared(7, 1, 4),
                new ResultCorrected(
                        vote(7), proposal(4), null, counts(1_153, 1_032, 121), 2_306, false, MISSED, "recount"),
                published(2, DisclosureClass.MEETING_DECISIONS, "Result", ResultEvent.toPublish(vote(7))),
                published(3, DisclosureClass.MEETING_DECISIONS, "Again", ResultEvent.toPublish(vote(7))),
                new ResultAnnulled(vote(7), proposal(4), null, AnnulledBy.FAULTY_BALLOTS, null, null, "judgment"));

        assertEquals(
                new Entry(
                        vote(7),
                        proposal(4),
                        MeetingKind.ASSEMBLY_OF_HOUSEHOLDS,
                        DAY,
                        false,
                        false,
                        MISSED,
                        true,
                        true,
                        disclosure(2)),
                entry);
    }

    @Test
    void what_publishes_something_else_changes_nothing() {
        assertNull(only(declared(7, 1, 4), published(2, "about something else")).disclosure());
    }
}
