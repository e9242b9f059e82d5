package org.folkmoot.hearings;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.committee.CommitteeEvent;
import org.folkmoot.committee.CommitteeEvent.MotionMoved;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.committee.MotionSubject;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.duties.DutyEvent;
import org.folkmoot.hearings.HearingCommand.AdoptAnswers;
import org.folkmoot.hearings.HearingCommand.AnnounceHearing;
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
import org.folkmoot.petitions.PetitionEvent;
import org.folkmoot.petitions.PetitionEvent.PetitionQualified;
import org.folkmoot.proposals.ProposalEvent;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.proposals.ProposalEvent.ProposalWithdrawn;
import org.folkmoot.vocabulary.Due;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.ResidentOnRoll;
import org.folkmoot.vocabulary.RuleBooks;
import org.folkmoot.vocabulary.StatementId;
import org.folkmoot.vocabulary.Warrant;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about a hearing knows.
 *
 * @param occasion why it is held
 * @param named what the roll says of those who are to be named participants
 * @param statement what the statement is that the decision is about; null if it was not made
 * @param adoption of the answers
 */
record Hearing(
        Committee committee,
        Stage stage,
        RuleBooks books,
        Occasion occasion,
        Map<ResidentId, ResidentOnRoll> named,
        @Nullable StatementKind statement,
        Adoption adoption) {

    /** @param acts whether a member of it acts @param chairs whether who is to chair the hearing is one */
    record Committee(boolean acts, boolean chairs) {}

    /**
     * Why a hearing is held.
     *
     * @param warrant by the committee's decision
     * @param decided what it has decided to hear people on, and when
     * @param qualified that enough have asked for it (HEA-1); null if they have not
     */
    record Occasion(
            Topic topic,
            Warrant warrant,
            MotionSubject decided,
            @Nullable PetitionQualified qualified) {
        static final Occasion NONE = new Occasion(Topic.UNKNOWN, Warrant.NONE, MotionSubject.NONE, null);

        static Known<Occasion> of(AnnounceHearing c) {
            return Known.together(
                    Hearing.topic(c.proposal()),
                    CommitteeEvent.warrant(c.motion(), MotionPurpose.CALL_HEARING),
                    CommitteeEvent.decidedOn(c.motion()),
                    PetitionEvent.qualified(c.petition()),
                    Occasion::new);
        }
    }

    /**
     * How the committee has decided on the answers.
     *
     * @param warrant by its decision
     * @param hearing whose answers it adopts
     * @param stale whether an answer was written after the motion was put: then the committee has decided on others
     * @param due by when they are to be given
     */
    record Adoption(Warrant warrant, @Nullable HearingId hearing, boolean stale, Due due) {
        static final Adoption NONE = new Adoption(Warrant.NONE, null, false, Due.AT_ANY_TIME);

        static Known<Adoption> of(AdoptAnswers c) {
            var order = Boundary.of(CommitteeEvent.ofMotion(c.motion()), MotionMoved.class)
                    .and(HearingEvent.ofHearing(c.hearing()), AnswerDrafted.class);
            return Known.together(
                    CommitteeEvent.warrant(c.motion(), MotionPurpose.ANSWER_HEARING),
                    CommitteeEvent.decidedOn(c.motion()).map(MotionSubject::hearing),
                    Known.from(order, Event.class, false, (_, event) -> event instanceof AnswerDrafted),
                    DutyEvent.due(HearingEvent.toAnswer(c.hearing()), DiscussionEnded.class),
                    Adoption::new);
        }
    }

    /** Whether there is a proposal to hear people on. */
    enum Topic {
        UNKNOWN,
        TABLED,
        WITHDRAWN
    }

    /** How far a hearing has come. */
    sealed interface Stage {}

    record Unknown() implements Stage {}

    /**
     * @param participants those on the list, with the side they speak for
     * @param before what was said already, if it was adjourned
     */
    record Announced(
            ProposalId proposal,
            LocalDate heldOn,
            int ruleBook,
            List<String> sides,
            Map<ResidentId, String> participants,
            boolean materials,
            Heard before)
            implements Stage {

        Announced with(List<HearingCommand.Participant> more) {
            var all = new HashMap<>(participants);
            for (var one : more) all.put(one.resident(), one.side());
            return new Announced(proposal, heldOn, ruleBook, sides, all, materials, before);
        }

        Announced withMaterials() {
            return new Announced(proposal, heldOn, ruleBook, sides, participants, true, before);
        }

        Announced on(LocalDate day) {
            return new Announced(proposal, day, ruleBook, sides, participants, materials, before);
        }

        /** How many of each side are named. */
        SortedMap<String, Integer> named() {
            var counts = new TreeMap<String, Integer>();
            for (var side : sides) counts.put(side, 0);
            participants.values().forEach(side -> counts.merge(side, 1, Integer::sum));
            return counts;
        }
    }

    /** What was said. @param present who was there, on whatever day: they sign the record */
    record Heard(Set<ResidentId> present, int statements, int opinions) {
        static final Heard NOTHING = new Heard(Set.of(), 0, 0);
    }

    /** @param announced as it was before it was opened @param present who is there today */
    record Discussing(Announced announced, Set<ResidentId> present, int statements, int opinions) implements Stage {

        Discussing with(StatementKind kind) {
            return new Discussing(
                    announced, present, statements + 1, opinions + (kind == StatementKind.OPINION ? 1 : 0));
        }

        Heard heard() {
            var all = new HashSet<>(announced.before().present());
            all.addAll(present);
            return new Heard(
                    all,
                    announced.before().statements() + statements,
                    announced.before().opinions() + opinions);
        }

        Announced adjournedTo(LocalDate day) {
            return new Announced(
                    announced.proposal(),
                    day,
                    announced.ruleBook(),
                    announced.sides(),
                    announced.participants(),
                    announced.materials(),
                    heard());
        }
    }

    /**
     * The discussion has ended; signatures are counted, since each is recorded once.
     *
     * @param drafts the opinions for which an answer is written, and whether it follows them
     * @param answered whether they were given; null while they were not
     */
    record Concluding(
            ProposalId proposal,
            Set<ResidentId> present,
            int opinions,
            int signatures,
            Map<StatementId, Boolean> drafts,
            @Nullable AnswersAdopted answered)
            implements Stage {

        Concluding signed() {
            return new Concluding(proposal, present, opinions, signatures + 1, drafts, answered);
        }

        Concluding with(AnswerDrafted draft) {
            var all = new HashMap<>(drafts);
            all.put(draft.statement(), draft.adopted());
            return new Concluding(proposal, present, opinions, signatures, all, answered);
        }

        Concluding with(AnswersAdopted adopted) {
            return new Concluding(proposal, present, opinions, signatures, drafts, adopted);
        }

        int followed() {
            return (int) drafts.values().stream().filter(yes -> yes).count();
        }
    }

    record Closed() implements Stage {}

    record Cancelled() implements Stage {}

    /** What a statement is; null if it was not made. */
    static Known<@Nullable StatementKind> statement(HearingId hearing, StatementId statement) {
        return Known.last(HearingEvent.ofStatement(hearing, statement), StatementRecorded.class)
                .map(made -> made == null ? null : made.kind());
    }

    static Known<Stage> stage(Boundary told) {
        return Known.from(told, HearingEvent.class, new Unknown(), Hearing::evolve);
    }

    private static Stage evolve(Stage stage, HearingEvent event) {
        return switch (event) {
            case HearingAnnounced e ->
                new Announced(
                        e.proposal(), e.heldOn(), e.ruleBook().version(), e.sides(), Map.of(), false, Heard.NOTHING);
            case ParticipantsNamed e -> ((Announced) stage).with(e.participants());
            case MaterialsShared _ -> ((Announced) stage).withMaterials();
            case HearingOpened e -> new Discussing((Announced) stage, Set.copyOf(e.present()), 0, 0);
            case HearingAdjourned e when stage instanceof Discussing at -> at.adjournedTo(e.heldOn());
            case HearingAdjourned e -> ((Announced) stage).on(e.heldOn());
            case StatementRecorded e -> ((Discussing) stage).with(e.kind());
            case DiscussionEnded e -> ended((Discussing) stage, e);
            case HearingRecordSigned _ -> ((Concluding) stage).signed();
            case AnswerDrafted e -> ((Concluding) stage).with(e);
            case AnswersAdopted e -> ((Concluding) stage).with(e);
            case HearingClosed _ -> new Closed();
            case HearingCancelled _ -> new Cancelled();
        };
    }

    private static Concluding ended(Discussing discussing, DiscussionEnded e) {
        return new Concluding(
                discussing.announced().proposal(), discussing.heard().present(), e.opinions(), 0, Map.of(), null);
    }

    static Known<Topic> topic(ProposalId proposal) {
        var told = Boundary.of(ProposalEvent.ofProposal(proposal), ProposalTabled.class, ProposalWithdrawn.class);
        return Known.from(
                told,
                ProposalEvent.class,
                Topic.UNKNOWN,
                (_, event) -> event instanceof ProposalTabled ? Topic.TABLED : Topic.WITHDRAWN);
    }

    boolean onRoll(ResidentId resident) {
        var found = named.get(resident);
        return found != null && found.onRoll();
    }
}
