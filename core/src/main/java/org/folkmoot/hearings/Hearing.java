package org.folkmoot.hearings;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.committee.CommitteeEvent;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Known;
import org.folkmoot.duties.DutyEvent;
import org.folkmoot.hearings.HearingCommand.AnnounceHearing;
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
 * @param statement the statement that the decision is about, and by when it is to be answered; null if it was not made
 */
record Hearing(
        boolean byCommittee,
        Stage stage,
        RuleBooks books,
        Occasion occasion,
        Map<ResidentId, ResidentOnRoll> named,
        @Nullable Statement statement) {

    /**
     * Why a hearing is held.
     *
     * @param warrant by the committee's decision
     * @param qualified that enough have asked for it (HEA-1); null if they have not
     */
    record Occasion(Topic topic, Warrant warrant, @Nullable PetitionQualified qualified) {
        static final Occasion NONE = new Occasion(Topic.UNKNOWN, Warrant.NONE, null);

        static Known<Occasion> of(AnnounceHearing c) {
            return Known.together(
                    Hearing.topic(c.proposal()),
                    CommitteeEvent.warrant(c.motion(), MotionPurpose.CALL_HEARING),
                    PetitionEvent.qualified(c.petition()),
                    Occasion::new);
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

    /** @param participants those on the list, with the side they speak for */
    record Announced(
            LocalDate heldOn, int ruleBook, List<String> sides, Map<ResidentId, String> participants, boolean materials)
            implements Stage {

        Announced with(List<HearingCommand.Participant> more) {
            var all = new HashMap<>(participants);
            for (var one : more) all.put(one.resident(), one.side());
            return new Announced(heldOn, ruleBook, sides, all, materials);
        }

        Announced withMaterials() {
            return new Announced(heldOn, ruleBook, sides, participants, true);
        }
    }

    record Discussing(int ruleBook, Set<ResidentId> present, int statements, int opinions) implements Stage {

        Discussing with(StatementKind kind) {
            return new Discussing(
                    ruleBook, present, statements + 1, opinions + (kind == StatementKind.OPINION ? 1 : 0));
        }
    }

    /** The discussion has ended; signatures and answers are counted, since each is recorded once. */
    record Concluding(Set<ResidentId> present, int opinions, int signatures, int answers, int adopted, int late)
            implements Stage {

        Concluding signed() {
            return new Concluding(present, opinions, signatures + 1, answers, adopted, late);
        }

        Concluding with(OpinionAnswered answer) {
            int yes = answer.adopted() ? 1 : 0;
            int behind = answer.late() ? 1 : 0;
            return new Concluding(present, opinions, signatures, answers + 1, adopted + yes, late + behind);
        }
    }

    record Closed() implements Stage {}

    record Cancelled() implements Stage {}

    record Statement(StatementKind kind, boolean answered, Due due) {

        /** A statement; null if it was not made. */
        static Known<@Nullable Statement> of(HearingId hearing, StatementId statement) {
            var about = HearingEvent.ofStatement(hearing, statement);
            return Known.together(
                    Known.last(about, StatementRecorded.class),
                    Known.whether(about, OpinionAnswered.class),
                    DutyEvent.due(HearingEvent.toAnswer(hearing), DiscussionEnded.class),
                    (made, answered, due) -> made == null ? null : new Statement(made.kind(), answered, due));
        }
    }

    static Known<Stage> stage(Boundary told) {
        return Known.from(told, HearingEvent.class, new Unknown(), Hearing::evolve);
    }

    private static Stage evolve(Stage stage, HearingEvent event) {
        return switch (event) {
            case HearingAnnounced e -> new Announced(e.heldOn(), e.ruleBook().version(), e.sides(), Map.of(), false);
            case ParticipantsNamed e -> ((Announced) stage).with(e.participants());
            case MaterialsShared _ -> ((Announced) stage).withMaterials();
            case HearingOpened e -> opened((Announced) stage, e);
            case StatementRecorded e -> ((Discussing) stage).with(e.kind());
            case DiscussionEnded e -> ended((Discussing) stage, e);
            case HearingRecordSigned _ -> ((Concluding) stage).signed();
            case OpinionAnswered e -> ((Concluding) stage).with(e);
            case HearingClosed _ -> new Closed();
            case HearingCancelled _ -> new Cancelled();
        };
    }

    private static Discussing opened(Announced announced, HearingOpened e) {
        return new Discussing(announced.ruleBook(), Set.copyOf(e.present()), 0, 0);
    }

    private static Concluding ended(Discussing discussing, DiscussionEnded e) {
        return new Concluding(discussing.present(), e.opinions(), 0, 0, 0, 0);
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
