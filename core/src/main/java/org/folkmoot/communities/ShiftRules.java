package org.folkmoot.communities;

import static org.folkmoot.communities.CommunityRefusal.APPROVAL_UNFIT;
import static org.folkmoot.communities.CommunityRefusal.NO_ELECTION_AHEAD;
import static org.folkmoot.communities.CommunityRefusal.SHIFTED_TOO_FAR;
import static org.folkmoot.communities.CommunityRefusal.SHIFT_DAY_UNFIT;
import static org.folkmoot.communities.CommunityRefusal.SHIFT_NOT_PROVIDED;

import java.time.LocalDate;
import org.folkmoot.communities.Change.Approval;
import org.folkmoot.communities.Change.ElectionShift;
import org.folkmoot.communities.CommunityEvent.ElectionShifted;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.vocabulary.RuleBooks;
import org.jspecify.annotations.Nullable;

/**
 * What stands against shifting the committee's election, and what follows from it (SC25 6).
 *
 * @param decidedOn the day on which a meeting has agreed
 * @param today the day on which it is entered or confirmed
 */
record ShiftRules(Roster roster, RuleBooks books, LocalDate decidedOn, LocalDate today) {

    private static final int YEARS_MOST = 1;

    /** The first rule that stands against it. */
    @Nullable
    CommunityRefusal objection(ElectionShift c) {
        boolean provided = books.inForceOn(decidedOn)
                .filter(book -> book.on("elections.may_shift"))
                .isPresent();
        if (!provided) return SHIFT_NOT_PROVIDED;
        if (!isFit(c.approval())) return APPROVAL_UNFIT;
        var running = roster.running(Body.COMMITTEE, today);
        if (running.isEmpty() || !today.isBefore(running.get().electionDue())) return NO_ELECTION_AHEAD;
        if (!c.due().isAfter(today) || c.due().equals(running.get().electionDue())) return SHIFT_DAY_UNFIT;
        var anniversary = Elections.anniversary(running.get().term());
        boolean tooFar = c.due().isBefore(anniversary.minusYears(YEARS_MOST))
                || c.due().isAfter(anniversary.plusYears(YEARS_MOST));
        return tooFar ? SHIFTED_TOO_FAR : null;
    }

    private boolean isFit(Approval approval) {
        return !approval.approvedOn().isBefore(decidedOn)
                && !approval.approvedOn().isAfter(today)
                && OneLine.is(approval.filing());
    }

    /** What happens. */
    ElectionShifted outcome(ElectionShift c) {
        var running = roster.running(Body.COMMITTEE, today).orElseThrow();
        return new ElectionShifted(Body.COMMITTEE, running.term().from(), c.due());
    }
}
