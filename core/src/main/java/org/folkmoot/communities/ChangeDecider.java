package org.folkmoot.communities;

import static org.folkmoot.communities.CommunityRefusal.*;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.communities.Change.BodyElected;
import org.folkmoot.communities.Change.ElectionShift;
import org.folkmoot.communities.Change.Fact;
import org.folkmoot.communities.Change.Named;
import org.folkmoot.communities.Change.OfficeLeft;
import org.folkmoot.communities.Change.RepresentativeLeft;
import org.folkmoot.communities.Change.RepresentativesElected;
import org.folkmoot.communities.Change.VacancyFilled;
import org.folkmoot.communities.CommunityCommand.Changing;
import org.folkmoot.communities.CommunityCommand.ConfirmChange;
import org.folkmoot.communities.CommunityCommand.DropChange;
import org.folkmoot.communities.CommunityCommand.Entering;
import org.folkmoot.communities.CommunityEvent.ChangeConfirmed;
import org.folkmoot.communities.CommunityEvent.ChangeDropped;
import org.folkmoot.communities.CommunityEvent.ChangeEntered;
import org.folkmoot.communities.CommunityEvent.Hand;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Office;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.vocabulary.Representatives;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.RuleBooks;
import org.jspecify.annotations.Nullable;

/**
 * Nobody alone changes who holds an office that residents give, or the facts that decide who may: one office enters what was decided
 * or has happened, and another confirms it. All conditions are asked both times, since the roll and the bodies may have changed in between.
 */
final class ChangeDecider implements Decider<Changing, ChangeDecider.State> {

    private static final int TELLERS = 2;

    /**
     * @param entered null if nothing was entered under that id
     * @param settled whether it was confirmed or dropped
     * @param representatives all of them, past ones included, where the change is about some
     */
    record State(
            @Nullable ChangeEntered entered,
            boolean settled,
            Roster roster,
            Representatives representatives,
            RuleBooks books) {

        ChangeRules rules(Given given, Evidence evidence) {
            return new ChangeRules(roster, representatives, books, evidence.decidedOn(), given.today());
        }

        boolean sits(Body body, Given given) {
            return roster.offices().sits(body, given.today());
        }
    }

    @Override
    public Known<State> knows(Given given, Changing command) {
        var change = CommunityEvent.ofChange(command.change());
        var named = switch (command) {
            case Entering c -> c.what().named();
            case ConfirmChange c -> c.named();
            case DropChange _ -> Named.NOBODY;
        };
        boolean judged = !(command instanceof DropChange);
        var tellers = command instanceof Entering c ? c.evidence().tellers() : List.<ResidentId>of();
        return Known.together(
                Known.last(change, ChangeEntered.class),
                Known.whether(change, ChangeConfirmed.class, ChangeDropped.class),
                Roster.of(given, named, Set.of(Body.COMMITTEE, Body.SUPERVISION_BOARD), tellers),
                RollEvent.seats().onlyIf(judged && named.officers().isEmpty()),
                RuleBookEvent.adopted().onlyIf(judged),
                State::new);
    }

    @Override
    public Decision decide(Given given, Changing command, State state) {
        return switch (command) {
            case Entering c -> enter(given, c, state);
            case ConfirmChange c -> confirm(given, c, state);
            case DropChange _ -> drop(given, state);
        };
    }

    private static Decision enter(Given given, Entering c, State state) {
        var office = entering(given, c.what(), state);
        if (office.isEmpty() && !mayTakeOver(given, state)) return refuse(NOT_ENTITLED_TO_ENTER);
        var constitutedOn = state.roster.constitutedOn();
        if (constitutedOn == null) return refuse(COMMUNITY_NOT_CONSTITUTED);
        if (state.entered != null) return refuse(CHANGE_ALREADY_ENTERED);
        boolean before = c.evidence().decidedOn().isBefore(constitutedOn);
        var refused = unfit(given, c, before, state);
        if (refused != null) return refuse(refused);
        var objection = state.rules(given, c.evidence()).objection(c.what());
        if (objection.isPresent()) return refuse(objection.get());
        return accept(new ChangeEntered(
                c.change(), c.what(), c.evidence(), before, office.map(Hand::of).orElse(null)));
    }

    /**
     * The office in which somebody may enter it: in the committee or on the board; in the street office what ends an office by
     * itself, and everything where nobody is left in either of them.
     */
    private static Optional<Office> entering(Given given, Change change, State state) {
        return bodiesEntering(given, change, state).stream()
                .flatMap(body -> held(given, body, state))
                .findFirst();
    }

    private static List<Body> bodiesEntering(Given given, Change change, State state) {
        if (change instanceof Fact fact) return fact.enteredIn();
        boolean left = !state.sits(Body.COMMITTEE, given) && !state.sits(Body.SUPERVISION_BOARD, given);
        return left || change.endsByItself()
                ? List.of(Body.COMMITTEE, Body.SUPERVISION_BOARD, Body.STREET_OFFICE)
                : List.of(Body.COMMITTEE, Body.SUPERVISION_BOARD);
    }

    private static Stream<Office> held(Given given, Body body, State state) {
        return state.roster.offices().heldBy(given.by(), body, given.today()).stream();
    }

    /** Whoever sets up the installation enters whom residents have elected before anybody sits in it. */
    private static boolean mayTakeOver(Given given, State state) {
        return given.by().equals(Actor.ADMINISTRATOR) && !state.roster.hasSat(Body.COMMITTEE);
    }

    private static @Nullable Refusal unfit(Given given, Entering c, boolean before, State state) {
        var evidence = c.evidence();
        if (evidence.decidedOn().isAfter(given.today())) return DECIDED_IN_THE_FUTURE;
        if (evidence.filing() != null && !OneLine.is(evidence.filing())) return FILING_UNFIT;
        if (before && !isFirst(c.what(), state)) return DECIDED_BEFORE_THE_RECORD;
        boolean asked = before ? !evidence.tellers().isEmpty() : c.what().isVoted();
        if (asked ? !areFit(given, c, state) : !evidence.tellers().isEmpty()) return TELLERS_UNFIT;
        return null;
    }

    /** Only those who hold the offices when the record begins can have been chosen before it. */
    private static boolean isFirst(Change change, State state) {
        return switch (change) {
            case BodyElected c -> !state.roster.hasSat(c.body());
            case RepresentativesElected c ->
                state.representatives.seats().stream()
                        .noneMatch(seat -> seat.group().equals(c.group()));
            case Fact _ -> true;
            case VacancyFilled _, OfficeLeft _, RepresentativeLeft _, ElectionShift _ -> false;
        };
    }

    /** Two electors, who do not count votes about themselves, nor about how long they stay in office. */
    private static boolean areFit(Given given, Entering c, State state) {
        var tellers = c.evidence().tellers();
        var named = c.what() instanceof ElectionShift
                ? state.roster.offices().of(Body.COMMITTEE, given.today()).stream()
                        .map(Office::resident)
                        .toList()
                : c.what().named().residents();
        return tellers.size() == TELLERS
                && new HashSet<>(tellers).size() == TELLERS
                && tellers.stream().allMatch(teller -> state.roster.elector(teller) && !named.contains(teller));
    }

    private static Decision confirm(Given given, ConfirmChange c, State state) {
        var entered = state.entered;
        if (entered == null) return refuse(CHANGE_UNKNOWN);
        if (state.settled) return refuse(CHANGE_SETTLED);
        var office = confirming(given, entered, state);
        if (office.isEmpty()) return refuse(NOT_ENTITLED_TO_CONFIRM);
        var by = entered.enteredBy();
        if (by != null && by.isOf(office.get())) return refuse(CONFIRMED_BY_SAME_PERSON);
        if (!c.named().equals(entered.what().named())) return refuse(CHANGE_NAMES_OTHERS);
        if (isAbout(office.get(), c.named())) return refuse(CONFIRMS_ONESELF);
        var rules = state.rules(given, entered.evidence());
        var objection = rules.objection(entered.what());
        if (objection.isPresent()) return refuse(objection.get());

        var events = new ArrayList<Event>();
        boolean forBoard = entered.isForBoard() && office.get().body() != Body.SUPERVISION_BOARD;
        events.add(new ChangeConfirmed(entered.change(), Hand.of(office.get()), forBoard));
        events.addAll(rules.outcome(entered.change(), entered.what()));
        return accept(events);
    }

    /** The office in which somebody may confirm it. */
    private static Optional<Office> confirming(Given given, ChangeEntered entered, State state) {
        return held(given, entered.confirmedIn(body -> state.sits(body, given)), state)
                .findFirst();
    }

    private static boolean isAbout(Office office, Named named) {
        return named.officers().contains(office.officer())
                || office.resident() != null && named.residents().contains(office.resident());
    }

    private static Decision drop(Given given, State state) {
        var entered = state.entered;
        if (entered == null) return refuse(CHANGE_UNKNOWN);
        if (state.settled) return refuse(CHANGE_SETTLED);
        var by = entered.enteredBy();
        boolean own =
                by == null ? given.by().equals(Actor.ADMINISTRATOR) : given.by().is(by.officer());
        if (!own && confirming(given, entered, state).isEmpty()) return refuse(NOT_ENTITLED_TO_CONFIRM);
        return accept(new ChangeDropped(entered.change()));
    }
}
