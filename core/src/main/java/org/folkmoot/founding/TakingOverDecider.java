package org.folkmoot.founding;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.founding.FoundingRefusal.*;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.communities.CommunityEvent.Hand;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.founding.FoundingCommand.ConfirmEarlierDecision;
import org.folkmoot.founding.FoundingCommand.DropEarlierDecision;
import org.folkmoot.founding.FoundingCommand.EnterEarlierDecision;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionConfirmed;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionDropped;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionEntered;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.EarlierId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.Office;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.vocabulary.RuleBooks;
import org.jspecify.annotations.Nullable;

/**
 * One office enters what a meeting has decided before the record knew of the community, and another confirms it. Whatever a meeting
 * decides from that day on is voted on here: this is no way round a vote.
 */
final class TakingOverDecider implements Decider<FoundingCommand, TakingOverDecider.State> {

    /**
     * @param offices of the supervision board, and of the one who asks
     * @param constitutedOn null while the community is not
     * @param others what was entered and not dropped; read by whoever enters one more
     */
    record State(
            Offices offices,
            @Nullable LocalDate constitutedOn,
            TakingOver taking,
            Collection<EarlierDecision> others,
            RuleBooks books) {

        Optional<Office> held(Given given, Body... bodies) {
            return Stream.of(bodies)
                    .flatMap(body -> offices.heldBy(given.by(), body, given.today()).stream())
                    .findFirst();
        }

        boolean hasBoard(Given given) {
            return offices.sits(Body.SUPERVISION_BOARD, given.today());
        }
    }

    @Override
    public Known<State> knows(Given given, FoundingCommand command) {
        return Known.together(
                CommunityEvent.offices(
                        CommunityEvent.ofOffices(given.by()).and(CommunityEvent.ofOffices(Body.SUPERVISION_BOARD))),
                CommunityEvent.constitutedOn(),
                TakingOver.of(command.decision()),
                entered().map(Map::values).onlyIf(command instanceof EnterEarlierDecision),
                RuleBookEvent.adopted().onlyIf(command instanceof ConfirmEarlierDecision),
                State::new);
    }

    private static Known<Map<EarlierId, EarlierDecision>> entered() {
        var told = Boundary.of(FoundingEvent.EARLIER, EarlierDecisionEntered.class, EarlierDecisionDropped.class);
        return Known.from(told, FoundingEvent.class, Map.of(), (before, event) -> {
            var after = new HashMap<>(before);
            if (event instanceof EarlierDecisionEntered e) after.put(e.decision(), e.what());
            else after.remove(event.decision());
            return after;
        });
    }

    @Override
    public Decision decide(Given given, FoundingCommand command, State state) {
        return switch (command) {
            case EnterEarlierDecision c -> enter(given, c, state);
            case ConfirmEarlierDecision c -> confirm(given, c, state);
            case DropEarlierDecision c -> drop(given, c, state);
        };
    }

    private static Decision enter(Given given, EnterEarlierDecision c, State state) {
        var office = state.held(given, Body.COMMITTEE, Body.SUPERVISION_BOARD);
        if (office.isEmpty()) return refuse(EARLIER_NOT_YOURS_TO_ENTER);
        var constitutedOn = state.constitutedOn;
        if (constitutedOn == null) return refuse(FOUNDING_WITHOUT_COMMUNITY);
        if (state.taking.entered() != null) return refuse(EARLIER_ALREADY_ENTERED);
        var what = c.what();
        if (!what.decidedOn().isBefore(constitutedOn)) return refuse(NOT_BEFORE_THE_RECORD);
        var unfit = unfit(what);
        if (unfit != null) return refuse(unfit);
        var majority = what.majority();
        if (majority != null && !majority.holds()) return refuse(EARLIER_NOT_PASSED, majority);
        if (state.others.stream().anyMatch(other -> isOfOneDocument(other, what))) return refuse(EARLIER_ENTERED_ONCE);
        return accept(new EarlierDecisionEntered(c.decision(), what, majority, Hand.of(office.get())));
    }

    private static @Nullable Refusal unfit(EarlierDecision what) {
        var filing = what.filing();
        var votes = what.votes();
        boolean notTheirs = what.matter().isFiled() && what.kind() == MeetingKind.REPRESENTATIVES;
        if (!what.matter().isClass() || notTheirs) return EARLIER_CLASS_UNFIT;
        if (!OneLine.is(what.title())) return EARLIER_TITLE_UNFIT;
        if (filing != null && !OneLine.is(filing)) return EARLIER_FILING_UNFIT;
        if (filing == null && what.matter().isFiled()) return EARLIER_NOT_FILED;
        return votes != null && !votes.isCount() ? EARLIER_VOTES_UNFIT : null;
    }

    private static boolean isOfOneDocument(EarlierDecision one, EarlierDecision other) {
        return one.document().equals(other.document())
                || one.filing() != null && Objects.equals(one.filing(), other.filing());
    }

    private static Decision confirm(Given given, ConfirmEarlierDecision c, State state) {
        var entered = state.taking.entered();
        if (entered == null) return refuse(EARLIER_UNKNOWN);
        if (state.taking.stage() != TakingOver.Stage.OPEN) return refuse(EARLIER_SETTLED);
        var office = confirming(given, entered, state);
        if (office.isEmpty()) return refuse(EARLIER_NOT_YOURS_TO_CONFIRM);
        if (entered.enteredBy().isOf(office.get())) return refuse(EARLIER_CONFIRMED_BY_SAME_PERSON);
        boolean forBoard = entered.isForBoard() && !state.hasBoard(given);
        return accept(new EarlierDecisionConfirmed(
                c.decision(), Hand.of(office.get()), forBoard, state.books.publishBy(given.today())));
    }

    /** The office in which somebody may confirm it. */
    private static Optional<Office> confirming(Given given, EarlierDecisionEntered entered, State state) {
        boolean board = entered.isForBoard() && state.hasBoard(given);
        return state.held(given, board ? Body.SUPERVISION_BOARD : Body.STREET_OFFICE);
    }

    private static Decision drop(Given given, DropEarlierDecision c, State state) {
        var entered = state.taking.entered();
        if (entered == null) return refuse(EARLIER_UNKNOWN);
        if (state.taking.stage() != TakingOver.Stage.OPEN) return refuse(EARLIER_SETTLED);
        boolean own = given.by().is(entered.enteredBy().officer());
        if (!own && confirming(given, entered, state).isEmpty()) return refuse(EARLIER_NOT_YOURS_TO_CONFIRM);
        return accept(new EarlierDecisionDropped(c.decision()));
    }
}
