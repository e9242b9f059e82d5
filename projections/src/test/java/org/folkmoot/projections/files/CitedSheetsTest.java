package org.folkmoot.projections.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.folkmoot.hearings.HearingCommand.Material;
import org.folkmoot.hearings.HearingEvent.MaterialsShared;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.ProposalId;
import org.junit.jupiter.api.Test;

class CitedSheetsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final Digest PLAN = Digest.of("plan");
    private static final Digest PICTURE = Digest.of("picture");
    private static final Digest TEXT = Digest.of("text");

    private static MaterialsShared shared(Material... materials) {
        return new MaterialsShared(
                new HearingId("E-00000001"), new ProposalId("P-00000001"), DAY, List.of(materials), new TreeMap<>());
    }

    @Test
    void each_file_that_is_cited_has_a_sheet_and_a_text_has_none() {
        var cited = Folded.of(
                new CitedSheets(),
                shared(new Material("a", null, PLAN), new Material("b", null, PICTURE), new Material("c", TEXT, null)));

        assertEquals(Set.of(PLAN.value(), PICTURE.value()), cited.keys());
        assertEquals(new CitedSheet(PLAN, false, false, Folded.DAY), cited.get(PLAN.value()));
    }

    @Test
    void what_is_cited_again_stays_what_it_is() {
        var once = Folded.of(new CitedSheets(), shared(new Material("a", null, PLAN)));

        assertEquals(
                once.get(PLAN.value()),
                once.and(shared(new Material("b", null, PLAN))).get(PLAN.value()));
    }
}
