package org.folkmoot.web.meetings;

import java.util.Arrays;
import java.util.List;
import org.folkmoot.projections.meetings.MeetingSheet;
import org.folkmoot.projections.meetings.MeetingStage;
import org.folkmoot.projections.proposals.ProposalStage;
import org.folkmoot.projections.results.ResultSheet;
import org.folkmoot.projections.votes.VoteSheet;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.web.proposals.SinceHearing;
import org.folkmoot.web.results.EarlierDecisions;
import org.jspecify.annotations.Nullable;

/**
 * What pages tell of one meeting.
 *
 * @param quorum the sum of the declared quorum, else of those who are there by now; null before anybody is entitled
 * @param noticeDays how many days of notice the rule book asks for; null where it asks for none
 * @param satIn who of the supervision board has sat in, by name, else by the office's id
 */
record Gathering(
        MeetingSheet sheet,
        @Nullable Derivation quorum,
        @Nullable Integer noticeDays,
        List<String> satIn,
        List<Corrected> corrections,
        List<Item> agenda) {

    /** An objection by which the electorate was corrected. @param by the names of those who answer for it, else their offices' ids */
    record Corrected(MeetingSheet.Correction correction, List<String> by) {}

    /**
     * A matter of the agenda.
     *
     * @param title as it stands on the notice
     * @param since what has changed on the notice since people were heard on it; null if nobody was
     * @param revokes the earlier decision that it revokes if it passes; null if none
     * @param vote null before one was opened
     * @param result null before one was declared
     */
    record Item(
            ProposalId proposal,
            String title,
            ProposalStage stage,
            SinceHearing.@Nullable Revision since,
            EarlierDecisions.@Nullable Named revokes,
            @Nullable VoteSheet vote,
            @Nullable ResultSheet result) {}

    /** A stage on the way of a meeting. */
    record Step(MeetingStage stage, boolean reached, boolean current) {}

    public List<Step> steps() {
        return Arrays.stream(MeetingStage.values())
                .map(stage -> new Step(
                        stage, stage.compareTo(sheet.stage()) <= 0 && wasReached(stage), stage == sheet.stage()))
                .toList();
    }

    // A meeting can be closed at any time: what it never came to was not passed on the way.
    private boolean wasReached(MeetingStage stage) {
        return switch (stage) {
            case CALLED, CLOSED -> true;
            case ANNOUNCED, CHECK_IN_CLOSED ->
                sheet.stage() != MeetingStage.CLOSED
                        || (stage == MeetingStage.ANNOUNCED ? sheet.notice() != null : sheet.quorum() != null);
            case QUORATE -> sheet.quorum() != null;
        };
    }

    /** Whether members can still come in. */
    public boolean isOpen() {
        return sheet.stage() == MeetingStage.ANNOUNCED;
    }
}
