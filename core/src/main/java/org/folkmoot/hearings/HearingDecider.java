package org.folkmoot.hearings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.hearings.HearingRefusal.ALREADY_SIGNED;
import static org.folkmoot.hearings.HearingRefusal.ANSWERS_MOTION_USED;
import static org.folkmoot.hearings.HearingRefusal.ANSWERS_NOT_ADOPTED;
import static org.folkmoot.hearings.HearingRefusal.ANSWERS_OF_ANOTHER_HEARING;
import static org.folkmoot.hearings.HearingRefusal.ANSWERS_WRITTEN_AFTERWARDS;
import static org.folkmoot.hearings.HearingRefusal.HEARING_BY_COMMITTEE_ONLY;
import static org.folkmoot.hearings.HearingRefusal.HEARING_CANCELLED;
import static org.folkmoot.hearings.HearingRefusal.HEARING_CLOSED;
import static org.folkmoot.hearings.HearingRefusal.HEARING_DAY_OVER;
import static org.folkmoot.hearings.HearingRefusal.HEARING_DISCUSSION_ENDED;
import static org.folkmoot.hearings.HearingRefusal.HEARING_IN_DISCUSSION;
import static org.folkmoot.hearings.HearingRefusal.HEARING_NOT_OPENED;
import static org.folkmoot.hearings.HearingRefusal.HEARING_REASON_UNFIT;
import static org.folkmoot.hearings.HearingRefusal.HEARING_UNKNOWN;
import static org.folkmoot.hearings.HearingRefusal.NOT_AN_OPINION;
import static org.folkmoot.hearings.HearingRefusal.NO_OPINION_TO_ANSWER;
import static org.folkmoot.hearings.HearingRefusal.OPINIONS_ALREADY_ANSWERED;
import static org.folkmoot.hearings.HearingRefusal.OPINION_UNANSWERED;
import static org.folkmoot.hearings.HearingRefusal.RECORD_NOT_SIGNED;
import static org.folkmoot.hearings.HearingRefusal.SIGNATURE_OF_SOMEBODY_ELSE;
import static org.folkmoot.hearings.HearingRefusal.SIGNER_NOT_PRESENT;
import static org.folkmoot.hearings.HearingRefusal.SPEAKER_NOT_PRESENT;
import static org.folkmoot.hearings.HearingRefusal.STATEMENT_ALREADY_RECORDED;
import static org.folkmoot.hearings.HearingRefusal.STATEMENT_UNKNOWN;
import static org.folkmoot.vocabulary.Days.Whose.BODY;

import java.util.Map;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.hearings.Hearing.Adoption;
import org.folkmoot.hearings.Hearing.Announced;
import org.folkmoot.hearings.Hearing.Cancelled;
import org.folkmoot.hearings.Hearing.Closed;
import org.folkmoot.hearings.Hearing.Committee;
import org.folkmoot.hearings.Hearing.Concluding;
import org.folkmoot.hearings.Hearing.Discussing;
import org.folkmoot.hearings.Hearing.Occasion;
import org.folkmoot.hearings.Hearing.Unknown;
import org.folkmoot.hearings.HearingCommand.AdjournHearing;
import org.folkmoot.hearings.HearingCommand.AdoptAnswers;
import org.folkmoot.hearings.HearingCommand.AnnounceHearing;
import org.folkmoot.hearings.HearingCommand.CancelHearing;
import org.folkmoot.hearings.HearingCommand.CloseHearing;
import org.folkmoot.hearings.HearingCommand.DraftAnswer;
import org.folkmoot.hearings.HearingCommand.EndDiscussion;
import org.folkmoot.hearings.HearingCommand.NameParticipants;
import org.folkmoot.hearings.HearingCommand.OpenHearing;
import org.folkmoot.hearings.HearingCommand.RecordStatement;
import org.folkmoot.hearings.HearingCommand.ShareMaterials;
import org.folkmoot.hearings.HearingCommand.SignHearingRecord;
import org.folkmoot.hearings.HearingEvent.AnswerDrafted;
import org.folkmoot.hearings.HearingEvent.AnswersAdopted;
import org.folkmoot.hearings.HearingEvent.DiscussionEnded;
import org.folkmoot.hearings.HearingEvent.HearingAdjourned;
import org.folkmoot.hearings.HearingEvent.HearingAnnounced;
import org.folkmoot.hearings.HearingEvent.HearingCancelled;
import org.folkmoot.hearings.HearingEvent.HearingClosed;
import org.folkmoot.hearings.HearingEvent.HearingOpened;
import org.folkmoot.hearings.HearingEvent.HearingRecordSigned;
import org.folkmoot.hearings.HearingEvent.MaterialsShared;
import org.folkmoot.hearings.HearingEvent.ParticipantsNamed;
import org.folkmoot.hearings.HearingEvent.StatementRecorded;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.ResidentOnRoll;
import org.jspecify.annotations.Nullable;

/** Decides how a hearing is announced, held, signed and answered. */
final class HearingDecider implements Decider<HearingCommand, Hearing> {

    @Override
    public Known<Hearing> knows(Given given, HearingCommand command) {
        return Known.together(
                Known.together(CommunityEvent.actsFor(Body.COMMITTEE, given), chair(given, command), Committee::new),
                Hearing.stage(told(command)),
                RuleBookEvent.adopted().onlyIf(needsBooks(command)),
                occasion(command),
                named(command),
                statement(command),
                command instanceof AdoptAnswers c ? Adoption.of(c) : Known.of(Adoption.NONE),
                Hearing::new);
    }

    /** Statements, signatures and answers are read one by one, so that people who sign at the same time do not wait for each other. */
    private static Boundary told(HearingCommand command) {
        var about = HearingEvent.ofHearing(command.hearing());
        var stages = Boundary.of(
                about,
                HearingAnnounced.class,
                HearingOpened.class,
                HearingAdjourned.class,
                DiscussionEnded.class,
                AnswersAdopted.class,
                HearingClosed.class,
                HearingCancelled.class);
        return switch (command) {
            case NameParticipants _ -> stages.and(about, ParticipantsNamed.class);
            case ShareMaterials _ -> stages.and(about, ParticipantsNamed.class);
            case OpenHearing _ -> stages.and(about, ParticipantsNamed.class, MaterialsShared.class);
            case EndDiscussion _ -> stages.and(about, StatementRecorded.class);
            case SignHearingRecord c ->
                stages.and(HearingEvent.ofSignature(c.hearing(), c.participant()), HearingRecordSigned.class);
            case AdoptAnswers _ -> stages.and(about, AnswerDrafted.class);
            case CloseHearing _ -> stages.and(about, HearingRecordSigned.class);
            case AnnounceHearing _, RecordStatement _, DraftAnswer _, AdjournHearing _, CancelHearing _ -> stages;
        };
    }

    private static boolean needsBooks(HearingCommand command) {
        return switch (command) {
            case AnnounceHearing _, ShareMaterials _, OpenHearing _, EndDiscussion _, AdjournHearing _ -> true;
            case NameParticipants _, RecordStatement _, SignHearingRecord _, DraftAnswer _, AdoptAnswers _ -> false;
            case CloseHearing _, CancelHearing _ -> false;
        };
    }

    private static Known<Occasion> occasion(HearingCommand command) {
        return command instanceof AnnounceHearing c ? Occasion.of(c) : Known.of(Occasion.NONE);
    }

    private static Known<Map<ResidentId, ResidentOnRoll>> named(HearingCommand command) {
        if (!(command instanceof NameParticipants c)) return Known.of(Map.of());
        var some = c.participants().stream()
                .limit(Preparing.MOST_PARTICIPANTS)
                .map(HearingCommand.Participant::resident)
                .toList();
        return Known.each(some, RollEvent::onRoll);
    }

    private static Known<Boolean> chair(Given given, HearingCommand command) {
        return command instanceof OpenHearing c
                ? CommunityEvent.sits(c.chair(), Body.COMMITTEE, given.today())
                : Known.of(false);
    }

    private static Known<@Nullable StatementKind> statement(HearingCommand command) {
        return switch (command) {
            case RecordStatement c -> Hearing.statement(c.hearing(), c.statement());
            case DraftAnswer c -> Hearing.statement(c.hearing(), c.statement());
            case AnnounceHearing _, NameParticipants _, ShareMaterials _, OpenHearing _, EndDiscussion _ ->
                Known.of(null);
            case SignHearingRecord _, AdoptAnswers _, CloseHearing _, AdjournHearing _, CancelHearing _ ->
                Known.of(null);
        };
    }

    @Override
    public Decision decide(Given given, HearingCommand command, Hearing state) {
        if (command instanceof SignHearingRecord c) return sign(given, c, state);
        if (!state.committee().acts()) return refuse(HEARING_BY_COMMITTEE_ONLY);
        return switch (command) {
            case AnnounceHearing c -> Preparing.announce(given, c, state);
            case NameParticipants c when state.stage() instanceof Announced at -> Preparing.name(given, c, at, state);
            case ShareMaterials c when state.stage() instanceof Announced at -> Preparing.share(given, c, at, state);
            case OpenHearing c when state.stage() instanceof Announced at -> Preparing.open(given, c, at, state);
            case AdjournHearing c when state.stage() instanceof Announced at -> Preparing.adjourn(given, c, at, state);
            case AdjournHearing c
            when state.stage() instanceof Discussing at -> Preparing.adjourn(given, c, at.announced(), state);
            case CancelHearing c when state.stage() instanceof Announced at -> cancel(c, at);
            case CancelHearing c when state.stage() instanceof Discussing at -> cancel(c, at.announced());
            case RecordStatement c when state.stage() instanceof Discussing at -> record(given, c, at, state);
            case EndDiscussion c when state.stage() instanceof Discussing at -> end(given, c, at, state);
            case DraftAnswer c when state.stage() instanceof Concluding at -> draft(c, at, state);
            case AdoptAnswers c when state.stage() instanceof Concluding at -> adopt(given, c, at, state);
            case CloseHearing c when state.stage() instanceof Concluding at -> close(c, at);
            case NameParticipants _, ShareMaterials _, OpenHearing _, AdjournHearing _, CancelHearing _ ->
                refuse(standing(state));
            case RecordStatement _, EndDiscussion _, SignHearingRecord _ -> refuse(standing(state));
            case DraftAnswer _, AdoptAnswers _, CloseHearing _ -> refuse(standing(state));
        };
    }

    private static Decision cancel(CancelHearing c, Announced at) {
        if (!OneLine.is(c.reason())) return refuse(HEARING_REASON_UNFIT);
        return accept(new HearingCancelled(c.hearing(), at.proposal(), c.reason()));
    }

    private static Decision record(Given given, RecordStatement c, Discussing at, Hearing state) {
        if (!given.isInSittingOf(at.announced().heldOn())) return refuse(HEARING_DAY_OVER);
        if (!at.present().contains(c.speaker())) return refuse(SPEAKER_NOT_PRESENT);
        if (state.statement() != null) return refuse(STATEMENT_ALREADY_RECORDED);
        return accept(new StatementRecorded(c.hearing(), c.statement(), c.speaker(), c.kind(), c.text()));
    }

    private static Decision end(Given given, EndDiscussion c, Discussing at, Hearing state) {
        var day = at.announced().heldOn();
        if (!given.isInSittingOf(day)) return refuse(HEARING_DAY_OVER);
        var answerBy = state.books()
                .version(at.announced().ruleBook())
                .flatMap(book -> book.lastDay("hearing.answer_days", day, BODY));
        var heard = at.heard();
        return accept(new DiscussionEnded(c.hearing(), heard.statements(), heard.opinions(), answerBy.orElse(null)));
    }

    private static Decision sign(Given given, SignHearingRecord c, Hearing state) {
        if (!given.by().is(c.participant()) && !state.committee().acts()) return refuse(SIGNATURE_OF_SOMEBODY_ELSE);
        if (!(state.stage() instanceof Concluding at)) return refuse(standing(state));
        if (!at.present().contains(c.participant())) return refuse(SIGNER_NOT_PRESENT);
        // No signature but this participant's is read.
        if (at.signatures() > 0) return refuse(ALREADY_SIGNED);
        return accept(new HearingRecordSigned(c.hearing(), c.participant()));
    }

    private static Decision draft(DraftAnswer c, Concluding at, Hearing state) {
        if (state.statement() == null) return refuse(STATEMENT_UNKNOWN);
        if (state.statement() != StatementKind.OPINION) return refuse(NOT_AN_OPINION);
        if (at.answered() != null) return refuse(OPINIONS_ALREADY_ANSWERED);
        return accept(new AnswerDrafted(c.hearing(), c.statement(), c.adopted(), c.reason()));
    }

    private static Decision adopt(Given given, AdoptAnswers c, Concluding at, Hearing state) {
        var adoption = state.adoption();
        if (at.answered() != null) return refuse(OPINIONS_ALREADY_ANSWERED);
        if (at.opinions() == 0) return refuse(NO_OPINION_TO_ANSWER);
        if (at.drafts().size() < at.opinions()) return refuse(OPINION_UNANSWERED);
        if (!adoption.warrant().carried()) return refuse(ANSWERS_NOT_ADOPTED);
        if (!c.hearing().equals(adoption.hearing())) return refuse(ANSWERS_OF_ANOTHER_HEARING);
        if (adoption.warrant().used()) return refuse(ANSWERS_MOTION_USED);
        if (adoption.stale()) return refuse(ANSWERS_WRITTEN_AFTERWARDS);
        var due = adoption.due();
        return accept(
                new AnswersAdopted(c.hearing(), c.motion(), at.followed(), due.on(), due.isPastOn(given.today())));
    }

    private static Decision close(CloseHearing c, Concluding at) {
        if (at.signatures() < at.present().size()) return refuse(RECORD_NOT_SIGNED);
        var answered = at.answered();
        if (answered == null && at.opinions() > 0) return refuse(OPINION_UNANSWERED);
        return accept(new HearingClosed(
                c.hearing(),
                at.proposal(),
                at.opinions(),
                answered == null ? 0 : answered.followed(),
                answered != null && answered.late()));
    }

    /** Where the hearing stands, as the reason why it is too early or too late for what is asked. */
    private static HearingRefusal standing(Hearing state) {
        return switch (state.stage()) {
            case Unknown _ -> HEARING_UNKNOWN;
            case Announced _ -> HEARING_NOT_OPENED;
            case Discussing _ -> HEARING_IN_DISCUSSION;
            case Concluding _ -> HEARING_DISCUSSION_ENDED;
            case Closed _ -> HEARING_CLOSED;
            case Cancelled _ -> HEARING_CANCELLED;
        };
    }
}
