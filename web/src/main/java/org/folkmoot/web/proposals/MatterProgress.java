package org.folkmoot.web.proposals;

import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.projections.proposals.ProposalSheet;
import org.folkmoot.projections.proposals.ProposalStage;

/** The way of a matter from its tabling to the publication of what was decided, and where on it this one stands. */
record MatterProgress(List<Step> steps) {

    enum Standing {
        DONE,
        NOW,
        AHEAD,
        /** It will not come: what was annulled is not published as a decision any more. */
        DROPPED
    }

    /** @param word its message, under {@code proposals.step.} */
    record Step(String word, Standing standing) {}

    private static final List<String> WAY = List.of("tabled", "agenda", "notice", "vote", "result", "disclosure");

    static MatterProgress of(ProposalSheet sheet) {
        int reached = reached(sheet.stage(), !sheet.disclosures().isEmpty());
        var next = sheet.stage() == ProposalStage.ANNULLED ? Standing.DROPPED : Standing.NOW;
        return new MatterProgress(IntStream.range(0, WAY.size())
                .mapToObj(i -> new Step(WAY.get(i), standing(i, reached, next)))
                .toList());
    }

    private static Standing standing(int step, int reached, Standing next) {
        if (step < reached) return Standing.DONE;
        return step == reached ? next : Standing.AHEAD;
    }

    /** How many steps are behind it. A decision that is not published waits for its publication. */
    private static int reached(ProposalStage stage, boolean published) {
        return switch (stage) {
            case TABLED, WITHDRAWN -> 0;
            case ON_AGENDA -> 1;
            case ANNOUNCED -> 2;
            case VOTING -> 3;
            case VOTED -> 4;
            case PASSED, NOT_PASSED, ANNULLED -> published ? WAY.size() : WAY.size() - 1;
        };
    }
}
