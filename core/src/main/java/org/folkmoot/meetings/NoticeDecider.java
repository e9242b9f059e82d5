package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingRefusal.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.folkmoot.committee.CommitteeEvent;
import org.folkmoot.committee.CommitteeEvent.MotionMoved;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.meetings.Meeting.Announced;
import org.folkmoot.meetings.Meeting.Called;
import org.folkmoot.meetings.Meeting.Closed;
import org.folkmoot.meetings.Meeting.Unknown;
import org.folkmoot.meetings.MeetingCommand.IssueNotice;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.meetings.MeetingEvent.SpecialReason;
import org.folkmoot.meetings.MeetingEvent.Unstudied;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.supervision.SupervisionEvent;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Days;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBooks;
import org.jspecify.annotations.Nullable;

/** The committee announces a meeting: its agenda and its electorate are fixed in the same commit. */
final class NoticeDecider implements Decider<IssueNotice, NoticeDecider.State> {

    /**
     * @param party who acts or acted for the party organisation
     */
    record State(
            Occasion occasion,
            Offices committee,
            RuleBooks books,
            Agenda agenda,
            Electorate electorate,
            Offices party) {}

    /**
     * What is announced.
     *
     * @param rates whether the supervision board has announced a rating in this meeting
     * @param shortening by which the committee decided on less notice; null if it has not
     */
    record Occasion(
            Meeting meeting, boolean rates, @Nullable MotionMoved shortening) {
        static Known<Occasion> of(IssueNotice command) {
            return Known.together(
                    Meeting.course(command.meeting()),
                    Known.whether(SupervisionEvent.ofRatingsIn(command.meeting()), RatingAnnounced.class),
                    CommitteeEvent.shortening(command.shortening()),
                    Occasion::new);
        }
    }

    /** Once for each meeting, the whole roll is read: the figures of the electorate are those of this moment, or the notice is decided anew. */
    @Override
    public Known<State> knows(Given given, IssueNotice command) {
        return Known.together(
                Occasion.of(command),
                CommunityEvent.officesOf(Body.COMMITTEE),
                RuleBookEvent.adopted(),
                Agenda.of(command.meeting(), command.agenda(), given.today()),
                Electorate.naming(command.comingOfAge()),
                CommunityEvent.officesOf(Body.PARTY_ORGANISATION),
                State::new);
    }

    @Override
    public Decision decide(Given given, IssueNotice command, State state) {
        if (!state.committee.held(given.by(), Body.COMMITTEE, given.today())) return refuse(MEETING_NOT_BY_COMMITTEE);
        return switch (state.occasion.meeting()) {
            case Unknown _ -> refuse(MEETING_UNKNOWN);
            case Called called -> announce(given.today(), command, state, called);
            case Announced _ -> refuse(NOTICE_ALREADY_ISSUED);
            case Closed _ -> refuse(MEETING_CLOSED);
        };
    }

    private static Decision announce(LocalDate today, IssueNotice command, State state, Called called) {
        var book = state.books.version(called.ruleBook().version()).orElseThrow();
        int days = Days.of(book).notice(today, called.heldOn());

        var untimely = untimely(today, days, command, state, called, book);
        if (untimely != null) return refuse(untimely);
        var undecidable = undecidable(command, state.agenda, called, state.occasion.rates());
        if (undecidable != null) return refuse(undecidable);
        var unstudied = unstudied(today, command, state);
        if (unstudied != null && !goesOnWithout(unstudied, called)) return refuse(MATTER_NOT_STUDIED);
        var unfixable = unfixable(command, state.electorate, called.kind());
        if (unfixable != null) return refuse(unfixable);

        var electorate = state.electorate.fixed(
                command.meeting(), called.kind(), command.comingOfAge(), state.committee, called.heldOn(), book);
        var composition = electorate.composition();
        if (composition != null && !composition.holds()) return refuse(REPRESENTATIVES_SHARE_TOO_SMALL, composition);

        var notice = new NoticeIssued(
                command.meeting(),
                today,
                called.heldOn(),
                days,
                command.agenda(),
                command.rating(),
                special(state.occasion.shortening()),
                unstudied,
                state.agenda.concerned(command.agenda()));
        return accept(notice, electorate);
    }

    /** MTG-2: shorter notice needs a special reason, for which the committee decides on it as a body; a book without notice days asks for none. */
    private static @Nullable Refusal untimely(
            LocalDate today, int days, IssueNotice command, State state, Called called, RuleBook book) {
        if (called.heldOn().isBefore(today)) return NOTICE_TOO_LATE;
        boolean enough = days >= book.number("assembly.notice_days").orElse(Integer.MIN_VALUE);
        if (command.shortening() == null) return enough ? null : NOTICE_TOO_SHORT;
        if (enough) return SPECIAL_REASON_UNNEEDED;
        var shortening = state.occasion.shortening();
        if (shortening == null || !command.meeting().equals(shortening.about().meeting()))
            return SPECIAL_REASON_NOT_BY_COMMITTEE;
        var last = shortening.about().day();
        return last == null || today.isAfter(last) ? NOTICE_LATER_THAN_DECIDED : null;
    }

    private static @Nullable SpecialReason special(@Nullable MotionMoved shortening) {
        return shortening == null ? null : new SpecialReason(shortening.title(), shortening.motion());
    }

    /** MTG-7, MTG-12. The rating needs no authority (L25 37). */
    private static @Nullable Refusal undecidable(IssueNotice command, Agenda agenda, Called called, boolean rates) {
        var kind = called.kind();
        if (rates && !command.rating()) return RATING_LEFT_OFF;
        if (command.agenda().isEmpty() && !command.rating()) return AGENDA_EMPTY;
        if (command.agenda().size() > Agenda.MOST) return AGENDA_TOO_LONG;
        if (agenda.hasWithdrawn()) return AGENDA_HAS_WITHDRAWN_PROPOSAL;
        if (!agenda.is(command.agenda())) return AGENDA_DIFFERS;
        var petitioned = called.petition() == null ? null : called.petition().proposal();
        if (petitioned != null && !command.agenda().contains(petitioned)) return PETITION_NOT_ON_AGENDA;
        if (!agenda.isAdmitted(command.meeting(), called.motion(), petitioned)) return AGENDA_NOT_ADMITTED;
        if (kind == MeetingKind.REPRESENTATIVES && !agenda.isOpenToRepresentatives()) return MATTER_NOT_AUTHORISED;
        return null;
    }

    /** MTG-9: a community without a party organisation cannot have anything studied, so nothing waits for it. */
    private static @Nullable Unstudied unstudied(LocalDate today, IssueNotice command, State state) {
        var proposals = state.agenda.unstudied(command.agenda());
        if (proposals.isEmpty()) return null;
        boolean sits = state.party.sits(Body.PARTY_ORGANISATION, today);
        return new Unstudied(proposals, sits ? WithoutStudy.ON_PETITION : WithoutStudy.NO_PARTY_ORGANISATION);
    }

    /** A petition has what it asks for decided unstudied, and nothing that the committee adds to it; one that only asks to meet names nothing. */
    private static boolean goesOnWithout(Unstudied unstudied, Called called) {
        if (unstudied.why() == WithoutStudy.NO_PARTY_ORGANISATION) return true;
        var petition = called.petition();
        return petition != null
                && (petition.proposal() == null || unstudied.proposals().equals(List.of(petition.proposal())));
    }

    private static @Nullable Refusal unfixable(IssueNotice command, Electorate electorate, MeetingKind kind) {
        if (electorate.totals().openImport() != null) return ELECTORATE_DURING_IMPORT;
        if (electorate.unchecked() > 0 && kind != MeetingKind.REPRESENTATIVES) return ROLL_UNCHECKED;
        var named = command.comingOfAge();
        if (!named.isEmpty() && kind != MeetingKind.ASSEMBLY_OF_ADULTS) return COMING_OF_AGE_NOT_ASKED;
        if (new HashSet<>(named).size() < named.size() || !electorate.mayComeOfAge()) return COMING_OF_AGE_WRONG;
        return null;
    }
}
