package org.folkmoot.projections.votes;

import static org.folkmoot.projections.Facts.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.folkmoot.projections.kit.Folded;
import org.junit.jupiter.api.Test;

class VoteViewsTest {

    private static final String V7 = vote(7).value();

    @Test
    void a_voter_counts_once_however_often_they_vote() {
        var sheet = Folded.of(
                        new VoteSheets(),
                        opened(7, 1, 4),
                        ballot(7, 1, "yes", null),
                        ballot(7, 2, "no", null),
                        ballot(7, 1, "no", "yes"))
                .get(V7);

        assertEquals(2, sheet.voters());
        assertEquals(1, sheet.recast());
        assertTrue(sheet.isOpen());
    }

    @Test
    void what_was_chosen_is_told_only_when_it_is_counted() {
        var closed = Folded.of(new VoteSheets(), opened(7, 1, 4), ballot(7, 1, "yes", null), closed(7, 1, 4))
                .get(V7);
        assertFalse(closed.isOpen());
        assertNull(closed.counts());

        var counted = Folded.of(new VoteSheets(), opened(7, 1, 4), closed(7, 1, 4), counted(7, 1, 4))
                .get(V7);
        assertEquals(counts(1_154, 1_031, 121), counted.counts());
    }

    @Test
    void open_votes_are_those_not_closed_with_how_many_have_voted() {
        var votes = Folded.of(
                new VoteSheets(),
                opened(7, 1, 4),
                opened(8, 1, 5),
                ballot(8, 1, "yes", null),
                ballot(8, 1, "no", "yes"),
                closed(7, 1, 4),
                counted(7, 1, 4));

        var open = votes.list(VoteSheet.class).where(VoteSheet::isOpen);

        assertEquals(List.of(votes.get(vote(8).value())), open.stream().toList());
        assertEquals(1, open.stream().findFirst().orElseThrow().voters());
    }
}
