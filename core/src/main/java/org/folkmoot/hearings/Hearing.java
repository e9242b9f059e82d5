package org.folkmoot.hearings;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.communities.CommunityEvent;
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
import org.folkmoot.proposals.ProposalEvent;
import org.folkmoot.proposals.ProposalEvent.ProposalAmended;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.proposals.ProposalEvent.ProposalTakenOffAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalWithdrawn;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.ResidentOnRoll;
import org.folkmoot.vocabulary.RuleBooks;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about a hearing knows.
 *
 * @param topic the proposal it is about
 * @param offices the offices of the one who asks
 * @param named what the roll says of those who are to be named participants
 * @param statement the statement that the decision is about; null if it was not made
 */
record Hearing(
        Stage stage,
        Topic topic,
        Offices offices,
        RuleBooks books,
        Map<ResidentId, ResidentOnRoll> named,
        @Nullable Statement statement) {

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
    record Concluding(
            Set<ResidentId> present,
            int opinions,
            @Nullable LocalDate answerBy,
            int signatures,
            int answers,
            int adopted,
            int late)
            implements Stage {

        Concluding signed() {
            return new Concluding(present, opinions, answerBy, signatures + 1, answers, adopted, late);
        }

        Concluding with(OpinionAnswered answer) {
            int yes = answer.adopted() ? 1 : 0;
            int behind = answer.late() ? 1 : 0;
            return new Concluding(present, opinions, answerBy, signatures, answers + 1, adopted + yes, late + behind);
        }
    }

    record Closed() implements Stage {}

    record Cancelled() implements Stage {}

    record Statement(StatementKind kind, boolean answered) {}

    static Hearing unknown(List<HearingCommand.Participant> toBeNamed) {
        var roll = new HashMap<ResidentId, ResidentOnRoll>();
        for (var one : toBeNamed) roll.put(one.resident(), ResidentOnRoll.unknown(one.resident()));
        return new Hearing(new Unknown(), Topic.UNKNOWN, Offices.NONE, RuleBooks.NONE, roll, null);
    }

    static Hearing evolve(Hearing state, HearingEvent event) {
        return switch (event) {
            case HearingAnnounced e ->
                state.at(new Announced(e.heldOn(), e.ruleBook().version(), e.sides(), Map.of(), false));
            case ParticipantsNamed e -> state.at(((Announced) state.stage).with(e.participants()));
            case MaterialsShared _ -> state.at(((Announced) state.stage).withMaterials());
            case HearingOpened e -> state.at(opened((Announced) state.stage, e));
            case StatementRecorded e ->
                state.at(((Discussing) state.stage).with(e.kind())).about(new Statement(e.kind(), false));
            case DiscussionEnded e -> state.at(ended((Discussing) state.stage, e));
            case HearingRecordSigned _ -> state.at(((Concluding) state.stage).signed());
            case OpinionAnswered e ->
                state.at(((Concluding) state.stage).with(e)).about(new Statement(StatementKind.OPINION, true));
            case HearingClosed _ -> state.at(new Closed());
            case HearingCancelled _ -> state.at(new Cancelled());
        };
    }

    private static Discussing opened(Announced announced, HearingOpened e) {
        return new Discussing(announced.ruleBook(), Set.copyOf(e.present()), 0, 0);
    }

    private static Concluding ended(Discussing discussing, DiscussionEnded e) {
        return new Concluding(discussing.present(), e.opinions(), e.answerBy(), 0, 0, 0, 0);
    }

    static Hearing evolve(Hearing state, ProposalEvent event) {
        return switch (event) {
            case ProposalTabled _ -> state.on(Topic.TABLED);
            case ProposalWithdrawn _ -> state.on(Topic.WITHDRAWN);
            case ProposalAmended _, ProposalPutOnAgenda _, ProposalTakenOffAgenda _ -> state;
        };
    }

    static Hearing evolve(Hearing state, CommunityEvent event) {
        var seats = CommunityEvent.seats(state.offices, event);
        return new Hearing(state.stage, state.topic, seats, state.books, state.named, state.statement);
    }

    static Hearing evolve(Hearing state, RuleBookEvent event) {
        var adopted = RuleBookEvent.books(state.books, event);
        return new Hearing(state.stage, state.topic, state.offices, adopted, state.named, state.statement);
    }

    /** Goes through those named, fifty or so, and not through the roll. */
    static Hearing evolve(Hearing state, RollEvent event) {
        var roll = new HashMap<>(state.named);
        roll.replaceAll((_, resident) -> RollEvent.resident(resident, event));
        return new Hearing(state.stage, state.topic, state.offices, state.books, roll, state.statement);
    }

    boolean onRoll(ResidentId resident) {
        var found = named.get(resident);
        return found != null && found.onRoll();
    }

    private Hearing at(Stage next) {
        return new Hearing(next, topic, offices, books, named, statement);
    }

    private Hearing on(Topic next) {
        return new Hearing(stage, next, offices, books, named, statement);
    }

    private Hearing about(Statement made) {
        return new Hearing(stage, topic, offices, books, named, made);
    }
}
