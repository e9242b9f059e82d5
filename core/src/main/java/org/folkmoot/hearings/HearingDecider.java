package org.folkmoot.hearings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.hearings.HearingRefusal.ALREADY_SIGNED;
import static org.folkmoot.hearings.HearingRefusal.HEARING_BY_COMMITTEE_ONLY;
import static org.folkmoot.hearings.HearingRefusal.HEARING_CANCELLED;
import static org.folkmoot.hearings.HearingRefusal.HEARING_CLOSED;
import static org.folkmoot.hearings.HearingRefusal.HEARING_DISCUSSION_ENDED;
import static org.folkmoot.hearings.HearingRefusal.HEARING_IN_DISCUSSION;
import static org.folkmoot.hearings.HearingRefusal.HEARING_NOT_OPENED;
import static org.folkmoot.hearings.HearingRefusal.HEARING_UNKNOWN;
import static org.folkmoot.hearings.HearingRefusal.NOT_AN_OPINION;
import static org.folkmoot.hearings.HearingRefusal.OPINION_ALREADY_ANSWERED;
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
import org.folkmoot.hearings.Hearing.Announced;
import org.folkmoot.hearings.Hearing.Cancelled;
import org.folkmoot.hearings.Hearing.Closed;
import org.folkmoot.hearings.Hearing.Concluding;
import org.folkmoot.hearings.Hearing.Discussing;
import org.folkmoot.hearings.Hearing.Occasion;
import org.folkmoot.hearings.Hearing.Statement;
import org.folkmoot.hearings.Hearing.Unknown;
import org.folkmoot.hearings.HearingCommand.AnnounceHearing;
import org.folkmoot.hearings.HearingCommand.AnswerOpinion;
import org.folkmoot.hearings.HearingCommand.CancelHearing;
import org.folkmoot.hearings.HearingCommand.CloseHearing;
import org.folkmoot.hearings.HearingCommand.EndDiscussion;
import org.folkmoot.hearings.HearingCommand.NameParticipants;
import org.folkmoot.hearings.HearingCommand.OpenHearing;
import org.folkmoot.hearings.HearingCommand.RecordStatement;
import org.folkmoot.hearings.HearingCommand.ShareMaterials;
import org.folkmoot.hearings.HearingCommand.SignHearingRecord;
import org.folkmoot.hearings.HearingEvent.DiscussionEnded;
import org.folkmoot.hearings.HearingEvent.HearingAnnounced;
import org.folkmoot.hearings.HearingEvent.HearingCancelled;
import org.folkmoot.hearings.HearingEvent.HearingClosed;
import org.folkmoot.hearings.HearingEvent.HearingOpened;
import org.folkmoot.hearings.HearingEvent.HearingRecordSigned;
import org.folkmoot.hearings.HearingEvent.MaterialsShared;
import org.folkmoot.hearings.HearingEvent.OpinionAnswered;
import org.folkmoot.hearings.HearingEvent.ParticipantsNamed;
import org.folkmoot.hearings.HearingEvent.StatementRecorded;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.ResidentOnRoll;
import org.jspecify.annotations.Nullable;

/** Decides how a hearing is announced, held, signed and answered. */
final class HearingDecider implements Decider<HearingCommand, Hearing> {

    @Override
    public Known<Hearing> knows(Given given, HearingCommand command) {
        return Known.together(
                CommunityEvent.actsFor(Body.COMMITTEE, given),
                Hearing.stage(told(command)),
                RuleBookEvent.adopted().onlyIf(needsBooks(command)),
                occasion(command),
                named(command),
                statement(command),
                Hearing::new);
    }

    /** Statements, signatures and answers are read one by one, so that people who sign at the same time do not wait for each other. */
    private static Boundary told(HearingCommand command) {
        var about = HearingEvent.ofHearing(command.hearing());
        var stages = Boundary.of(
                about,
                HearingAnnounced.class,
                HearingOpened.class,
                DiscussionEnded.class,
                HearingClosed.class,
                HearingCancelled.class);
        return switch (command) {
            case NameParticipants _ -> stages.and(about, ParticipantsNamed.class);
            case OpenHearing _ -> stages.and(about, ParticipantsNamed.class, MaterialsShared.class);
            case EndDiscussion _ -> stages.and(about, StatementRecorded.class);
            case SignHearingRecord c ->
                stages.and(HearingEvent.ofSignature(c.hearing(), c.participant()), HearingRecordSigned.class);
            case CloseHearing _ -> stages.and(about, HearingRecordSigned.class, OpinionAnswered.class);
            case AnnounceHearing _, ShareMaterials _, RecordStatement _, AnswerOpinion _, CancelHearing _ -> stages;
        };
    }

    private static boolean needsBooks(HearingCommand command) {
        return switch (command) {
            case AnnounceHearing _, ShareMaterials _, OpenHearing _, EndDiscussion _ -> true;
            case NameParticipants _, RecordStatement _, SignHearingRecord _, AnswerOpinion _ -> false;
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

    private static Known<@Nullable Statement> statement(HearingCommand command) {
        return switch (command) {
            case RecordStatement c -> Statement.of(c.hearing(), c.statement());
            case AnswerOpinion c -> Statement.of(c.hearing(), c.statement());
            case AnnounceHearing _, NameParticipants _, ShareMaterials _, OpenHearing _, EndDiscussion _ ->
                Known.of(null);
            case SignHearingRecord _, CloseHearing _, CancelHearing _ -> Known.of(null);
        };
    }

    @Override
    public Decision decide(Given given, HearingCommand command, Hearing state) {
        if (command instanceof SignHearingRecord c) return sign(given, c, state);
        if (!state.byCommittee()) return refuse(HEARING_BY_COMMITTEE_ONLY);
        return switch (command) {
            case AnnounceHearing c -> Preparing.announce(given, c, state);
            case NameParticipants c when state.stage() instanceof Announced at -> Preparing.name(given, c, at, state);
            case ShareMaterials c when state.stage() instanceof Announced at -> Preparing.share(given, c, at, state);
            case OpenHearing c when state.stage() instanceof Announced at -> Preparing.open(given, c, at, state);
            case CancelHearing c when state.stage() instanceof Announced -> accept(new HearingCancelled(c.hearing()));
            case RecordStatement c when state.stage() instanceof Discussing at -> record(c, at, state);
            case EndDiscussion c when state.stage() instanceof Discussing at -> end(given, c, at, state);
            case AnswerOpinion c when state.stage() instanceof Concluding -> answer(given, c, state);
            case CloseHearing c when state.stage() instanceof Concluding at -> close(c, at);
            case NameParticipants _, ShareMaterials _, OpenHearing _, CancelHearing _ -> refuse(standing(state));
            case RecordStatement _, EndDiscussion _, AnswerOpinion _, CloseHearing _, SignHearingRecord _ ->
                refuse(standing(state));
        };
    }

    private static Decision record(RecordStatement c, Discussing at, Hearing state) {
        if (!at.present().contains(c.speaker())) return refuse(SPEAKER_NOT_PRESENT);
        if (state.statement() != null) return refuse(STATEMENT_ALREADY_RECORDED);
        return accept(new StatementRecorded(c.hearing(), c.statement(), c.speaker(), c.kind(), c.text()));
    }

    private static Decision end(Given given, EndDiscussion c, Discussing at, Hearing state) {
        var answerBy = state.books()
                .version(at.ruleBook())
                .flatMap(book -> book.lastDay("hearing.answer_days", given.today(), BODY));
        return accept(new DiscussionEnded(c.hearing(), at.statements(), at.opinions(), answerBy.orElse(null)));
    }

    private static Decision sign(Given given, SignHearingRecord c, Hearing state) {
        if (!given.by().is(c.participant()) && !state.byCommittee()) return refuse(SIGNATURE_OF_SOMEBODY_ELSE);
        if (!(state.stage() instanceof Concluding at)) return refuse(standing(state));
        if (!at.present().contains(c.participant())) return refuse(SIGNER_NOT_PRESENT);
        // No signature but this participant's is read.
        if (at.signatures() > 0) return refuse(ALREADY_SIGNED);
        return accept(new HearingRecordSigned(c.hearing(), c.participant()));
    }

    private static Decision answer(Given given, AnswerOpinion c, Hearing state) {
        var statement = state.statement();
        if (statement == null) return refuse(STATEMENT_UNKNOWN);
        if (statement.kind() != StatementKind.OPINION) return refuse(NOT_AN_OPINION);
        if (statement.answered()) return refuse(OPINION_ALREADY_ANSWERED);
        var due = statement.due();
        return accept(new OpinionAnswered(
                c.hearing(), c.statement(), c.adopted(), c.reason(), due.on(), due.isPastOn(given.today())));
    }

    private static Decision close(CloseHearing c, Concluding at) {
        if (at.signatures() < at.present().size()) return refuse(RECORD_NOT_SIGNED);
        if (at.answers() < at.opinions()) return refuse(OPINION_UNANSWERED);
        return accept(new HearingClosed(c.hearing(), at.opinions(), at.adopted(), at.late()));
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
