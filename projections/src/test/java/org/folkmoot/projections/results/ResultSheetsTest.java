package org.folkmoot.projections.results;

import static org.folkmoot.projections.Facts.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.projections.kit.Texts;
import org.folkmoot.projections.results.ResultSheet.Annulment;
import org.folkmoot.projections.results.ResultSheet.Publication;
import org.folkmoot.projections.results.ResultSheet.Version;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.junit.jupiter.api.Test;

class ResultSheetsTest {

    @Test
    void a_correction_stands_and_what_was_declared_stays_readable() {
        var sheet = sheet(
                declared(7, 1, 4),
                new ResultCorrected(
                        vote(7), proposal(4), null, counts(1_153, 1_032, 121), 2_306, false, MISSED, "recount"));

        assertEquals(
                List.of(
                        new Version(1, Folded.noon(), counts(1_154, 1_031, 121), 2_306, true, PASSED, null),
                        new Version(2, Folded.noon(), counts(1_153, 1_032, 121), 2_306, false, MISSED, "recount")),
                sheet.versions());
        assertFalse(sheet.standing().passed());
        assertNull(sheet.annulment());
    }

    @Test
    void an_annulled_result_says_by_whom_and_why() {
        var sheet = sheet(
                declared(7, 1, 4),
                new ResultAnnulled(vote(7), proposal(4), null, AnnulledBy.MEETING, vote(9), null, "revoked"));

        assertEquals(new Annulment(Folded.noon(), AnnulledBy.MEETING, vote(9), null, "revoked"), sheet.annulment());
    }

    @Test
    void it_names_what_has_published_it() {
        var sheet = sheet(
                declared(7, 1, 4),
                published(1, "about something else"),
                published(2, DisclosureClass.MEETING_DECISIONS, "Result", ResultEvent.toPublish(vote(7))));
        assertEquals(List.of(new Publication(disclosure(2), DAY, false)), sheet.publications());
    }

    @Test
    void it_holds_no_text_but_options_rules_reasons_and_the_number_of_a_filing() {
        assertEquals(Set.of("counts", "filing", "reason", "rule"), Texts.in(ResultSheet.class));
    }

    private static ResultSheet sheet(Event... events) {
        return Folded.of(new ResultSheets(), events).get(vote(7).value());
    }
}
