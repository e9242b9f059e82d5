package org.folkmoot.projections.proposals;

import static org.folkmoot.projections.Facts.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.decisions.Event;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.projections.kit.Listing;
import org.folkmoot.projections.proposals.ProposalSheet.Entry;
import org.folkmoot.proposals.ProposalEvent.ProposalWithdrawn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalSearchTest {

    /** 60 proposals; number 7 was withdrawn. */
    private static final Listing<Entry> LIST = list();

    private static Listing<Entry> list() {
        var events = new ArrayList<Event>();
        for (int i = 0; i < 60; i++) events.add(tabled(i, "第 %d 号 Bicycle 车棚改造".formatted(i)));
        events.add(new ProposalWithdrawn(proposal(7)));
        return Folded.of(new ProposalSheets(), events).list(Entry.class);
    }

    private static Listing<Entry> found(@Nullable ProposalStage stage, String words) {
        return LIST.where(new ProposalSearch(stage, words).fits());
    }

    @Test
    void words_and_stage_are_sought_together() {
        assertEquals(
                List.of(proposal(7)),
                found(ProposalStage.WITHDRAWN, "").stream().map(Entry::id).toList());
        assertEquals(1, found(ProposalStage.WITHDRAWN, "车棚").size());
        assertEquals(0, found(ProposalStage.WITHDRAWN, "31").size());
        assertEquals(0, found(ProposalStage.PASSED, "").size());
        assertEquals(1, found(null, "改造\u300031").size());
    }
}
