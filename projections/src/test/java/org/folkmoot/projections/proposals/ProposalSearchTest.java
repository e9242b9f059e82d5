package org.folkmoot.projections.proposals;

import static org.folkmoot.projections.Facts.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.decisions.Event;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.projections.proposals.ProposalSearch.Found;
import org.folkmoot.proposals.ProposalEvent.ProposalWithdrawn;
import org.junit.jupiter.api.Test;

class ProposalSearchTest {

    /** 60 proposals; number 7 was withdrawn. */
    private static final List<ProposalPage> LIST = list();

    private static List<ProposalPage> list() {
        var events = new ArrayList<Event>();
        for (int i = 0; i < 60; i++) events.add(tabled(i, "第 %d 号 Bicycle 车棚改造".formatted(i)));
        events.add(new ProposalWithdrawn(proposal(7)));
        return Folded.of(new ProposalList(), events).pages();
    }

    private static List<String> ids(Found found) {
        return found.proposals().stream().map(entry -> entry.id().value()).toList();
    }

    private static Found words(String words) {
        return new ProposalSearch(null, words).in(LIST, 0, 20);
    }

    @Test
    void the_newest_come_first_page_by_page() {
        assertEquals(60, ProposalSearch.EVERYTHING.in(LIST, 0, 20).total());
        assertEquals(List.of("P-00000059", "P-00000058"), ids(ProposalSearch.EVERYTHING.in(LIST, 0, 2)));
        assertEquals(List.of("P-00000000"), ids(ProposalSearch.EVERYTHING.in(LIST, 59, 1)));
        assertEquals(new Found(60, List.of()), ProposalSearch.EVERYTHING.in(LIST, 3, 20));
        assertThrows(IllegalArgumentException.class, () -> ProposalSearch.EVERYTHING.in(LIST, -1, 20));
    }

    @Test
    void words_are_found_in_any_order_and_case_and_whichever_blank_parts_them() {
        assertEquals(60, words("车棚 bicycle").total());
        assertEquals(1, words("改造　31").total());
        assertEquals(0, words("改造车棚").total());
        assertEquals(60, words("").total());
    }

    @Test
    void it_can_be_narrowed_to_a_stage() {
        var withdrawn = new ProposalSearch(ProposalStage.WITHDRAWN, "");

        assertEquals(List.of("P-00000007"), ids(withdrawn.in(LIST, 0, 20)));
        assertEquals(
                0, new ProposalSearch(ProposalStage.PASSED, "").in(LIST, 0, 20).total());
    }
}
