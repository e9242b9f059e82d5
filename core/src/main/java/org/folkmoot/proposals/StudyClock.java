package org.folkmoot.proposals;

import java.time.LocalDate;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.RuleBook;
import org.jspecify.annotations.Nullable;

/** By when the party organisation studies what is put on an agenda (MTG-9). */
final class StudyClock {

    /** How many days before the last day for the meeting's notice; no law says. */
    private static final int DAYS_BEFORE_NOTICE = 5;

    private StudyClock() {}

    /** Null where nothing is to be studied, or nobody sits who could. What is put on later than that is to be studied the same day. */
    static Known<@Nullable LocalDate> of(ProposalId proposal, MeetingId meeting, LocalDate today) {
        return Known.together(
                ProposalEvent.isToBeStudied(proposal),
                CommunityEvent.officesOf(Body.PARTY_ORGANISATION)
                        .map(offices -> offices.sits(Body.PARTY_ORGANISATION, today)),
                MeetingEvent.dayOf(meeting),
                noticeDays(meeting),
                (toBeStudied, sits, heldOn, noticeDays) -> toBeStudied && sits && heldOn != null
                        ? later(today, heldOn.minusDays(noticeDays + DAYS_BEFORE_NOTICE))
                        : null);
    }

    private static Known<Integer> noticeDays(MeetingId meeting) {
        return Known.together(
                Known.last(MeetingEvent.ofMeeting(meeting), MeetingCalled.class),
                RuleBookEvent.adopted(),
                (called, books) -> called == null
                        ? 0
                        : books.version(called.ruleBook().version())
                                .flatMap((RuleBook book) -> book.number("assembly.notice_days"))
                                .orElse(0));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
