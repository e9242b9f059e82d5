package org.folkmoot.hearings;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.decisions.CarriesOut;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.hearings.HearingCommand.Material;
import org.folkmoot.hearings.HearingCommand.Participant;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.StatementId;
import org.jspecify.annotations.Nullable;

/** What happened to a hearing. */
public sealed interface HearingEvent extends Event {
    HearingId hearing();

    @Override
    default Set<Tag> tags() {
        return switch (this) {
            case HearingAnnounced e -> e.withDecision(ofHearing(e.hearing()), ofHearingsOn(e.proposal()));
            case ParticipantsNamed _, HearingOpened _, HearingAdjourned _ -> Set.of(ofHearing(hearing()));
            case MaterialsShared e -> Set.of(ofHearing(e.hearing()), ofHearingsOn(e.proposal()));
            case StatementRecorded e -> Set.of(ofHearing(e.hearing()), ofStatement(e.hearing(), e.statement()));
            case DiscussionEnded e -> e.withDuties(ofHearing(e.hearing()));
            case HearingRecordSigned e -> Set.of(ofHearing(e.hearing()), ofSignature(e.hearing(), e.participant()));
            case AnswerDrafted e ->
                Set.of(ofHearing(e.hearing()), ofStatement(e.hearing(), e.statement()), ofAnswer(e.reason()));
            case AnswersAdopted e -> e.withDecision(e.withDuties(ofHearing(e.hearing())));
            case HearingClosed e -> Set.of(ofHearing(e.hearing()), ofHearingsOn(e.proposal()));
            case HearingCancelled e -> Set.of(ofHearing(e.hearing()), ofHearingsOn(e.proposal()));
        };
    }

    /**
     * A hearing was announced.
     *
     * @param petition on which it is held; null if on none
     * @param motion by which the committee decided to hold it; null if it is held on a petition
     */
    @StoredAs("hearing-announced.v1")
    record HearingAnnounced(
            HearingId hearing,
            ProposalId proposal,
            LocalDate announcedOn,
            LocalDate heldOn,
            String place,
            int observers,
            List<String> sides,
            RuleBookRef ruleBook,
            @Nullable PetitionId petition,
            @Nullable MotionId motion)
            implements HearingEvent, CarriesOut {
        public HearingAnnounced {
            sides = List.copyOf(sides);
        }
    }

    @StoredAs("participants-named.v1")
    record ParticipantsNamed(HearingId hearing, List<Participant> participants) implements HearingEvent {
        public ParticipantsNamed {
            participants = List.copyOf(participants);
        }
    }

    /**
     * Participants were given the materials: from now on the proposal's text stays as it is until the hearing has ended.
     *
     * @param sides how many participants of each side were named when the materials were published (HEA-3)
     */
    @StoredAs("materials-shared.v1")
    record MaterialsShared(
            HearingId hearing,
            ProposalId proposal,
            LocalDate sharedOn,
            List<Material> materials,
            SortedMap<String, Integer> sides)
            implements HearingEvent {
        public MaterialsShared {
            materials = List.copyOf(materials);
            sides = Collections.unmodifiableSortedMap(new TreeMap<>(sides));
        }
    }

    /** @param chair the member of the committee who chairs it */
    @StoredAs("hearing-opened.v1")
    record HearingOpened(HearingId hearing, OfficerId chair, List<ResidentId> present) implements HearingEvent {
        public HearingOpened {
            present = List.copyOf(present);
        }
    }

    @StoredAs("statement-recorded.v1")
    record StatementRecorded(
            HearingId hearing, StatementId statement, ResidentId speaker, StatementKind kind, Digest text)
            implements HearingEvent {}

    /**
     * The discussion ended.
     *
     * @param answerBy the last day for answers that are in time (HEA-6); null where the rule book sets none
     */
    @StoredAs("discussion-ended.v1")
    record DiscussionEnded(
            HearingId hearing,
            int statements,
            int opinions,
            @Nullable LocalDate answerBy) implements HearingEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return opinions == 0
                    ? List.of()
                    : List.of(new Duty.Arises(Duty.once(toAnswer(hearing), Body.COMMITTEE, "HEA-6", answerBy)));
        }
    }

    @StoredAs("hearing-record-signed.v1")
    record HearingRecordSigned(HearingId hearing, ResidentId participant) implements HearingEvent {}

    /** What the committee is to answer to an opinion was written down; the last one counts. */
    @StoredAs("answer-drafted.v1")
    record AnswerDrafted(HearingId hearing, StatementId statement, boolean adopted, Digest reason)
            implements HearingEvent {}

    /**
     * The committee has answered all opinions.
     *
     * @param followed how many opinions it has adopted
     * @param dueOn the last day for it; null where the rule book sets none
     * @param late whether after the last day
     */
    @StoredAs("answers-adopted.v1")
    record AnswersAdopted(
            HearingId hearing,
            MotionId motion,
            int followed,
            @Nullable LocalDate dueOn,
            boolean late) implements HearingEvent, Obliging, CarriesOut {
        @Override
        public List<Duty.Step> duties() {
            return List.of(new Duty.Done(toAnswer(hearing)));
        }
    }

    @StoredAs("hearing-closed.v1")
    record HearingClosed(HearingId hearing, ProposalId proposal, int opinions, int followed, boolean late)
            implements HearingEvent {}

    /** It is held, or goes on, on another day. @param from the day on which it was to be held */
    @StoredAs("hearing-adjourned.v1")
    record HearingAdjourned(HearingId hearing, LocalDate from, LocalDate heldOn, String reason)
            implements HearingEvent {}

    @StoredAs("hearing-cancelled.v1")
    record HearingCancelled(HearingId hearing, ProposalId proposal, String reason) implements HearingEvent {}

    /** Whether the committee has given that answer, as it was written down, to the statement. */
    static Known<Boolean> isGiven(AnswerDrafted draft) {
        return Known.together(
                Known.last(ofStatement(draft.hearing(), draft.statement()), AnswerDrafted.class),
                Known.whether(ofHearing(draft.hearing()), AnswersAdopted.class),
                (last, adopted) -> adopted && draft.equals(last));
    }

    /** The duty to answer the opinions voiced in a hearing. */
    static DutyId toAnswer(HearingId hearing) {
        return DutyId.of("answer", hearing);
    }

    static Tag ofHearing(HearingId hearing) {
        return Tag.of("hearing", hearing);
    }

    /** The hearings on one proposal. */
    static Tag ofHearingsOn(ProposalId proposal) {
        return Tag.of("hearings-on", proposal);
    }

    /** One statement, and what is to be answered to it. */
    static Tag ofStatement(HearingId hearing, StatementId statement) {
        return Tag.of("statement", hearing, statement);
    }

    /** The statement that is answered by a text. */
    static Tag ofAnswer(Digest reason) {
        return Tag.of("answer", reason);
    }

    /** One participant's signature. */
    static Tag ofSignature(HearingId hearing, ResidentId participant) {
        return Tag.of("signature", hearing, participant);
    }
}
