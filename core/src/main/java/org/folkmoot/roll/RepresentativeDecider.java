package org.folkmoot.roll;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.roll.RollRefusal.ALREADY_A_REPRESENTATIVE;
import static org.folkmoot.roll.RollRefusal.DELEGATE_NOT_ELECTOR;
import static org.folkmoot.roll.RollRefusal.DELEGATE_OF_ANOTHER_GROUP;
import static org.folkmoot.roll.RollRefusal.NOT_A_REPRESENTATIVE;
import static org.folkmoot.roll.RollRefusal.NOT_A_ROLL_KEEPER;
import static org.folkmoot.roll.RollRefusal.REPRESENTATIVE_OUTSIDE_COMMITTEES_TERM;

import java.util.List;
import java.util.Objects;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.roll.RollCommand.EndRepresentative;
import org.folkmoot.roll.RollCommand.Representing;
import org.folkmoot.roll.RollCommand.SeatRepresentative;
import org.folkmoot.roll.RollEvent.RepresentativeEnded;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.HouseholdOnRoll;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Representatives;
import org.jspecify.annotations.Nullable;

/** Seats the residents' representatives that the groups have elected (L25 13). */
final class RepresentativeDecider implements Decider<Representing, RepresentativeDecider.State> {

    /**
     * @param terms the committee's terms
     * @param household what the roll says of where the resident is said to live; null where nothing is said
     * @param seats the resident's seats as a representative
     */
    record State(
            boolean byKeeper,
            List<BodySeated> terms,
            @Nullable HouseholdOnRoll household,
            Representatives seats) {

        /** Whether a committee's term holds all days of that one. */
        private boolean withinCommittees(Period term) {
            return terms.stream()
                    .map(BodySeated::term)
                    .anyMatch(committees -> committees.includes(term.from()) && committees.includes(term.to()));
        }
    }

    @Override
    public Known<State> knows(Given given, Representing command) {
        var keeper = RollKeepers.include(given);
        return switch (command) {
            case SeatRepresentative seat ->
                Known.together(
                        keeper,
                        Known.all(
                                Boundary.of(CommunityEvent.ofBody(Body.COMMITTEE), BodySeated.class), BodySeated.class),
                        RollEvent.onRoll(seat.household()),
                        RollEvent.seatsOf(seat.resident()),
                        State::new);
            case EndRepresentative end ->
                Known.together(
                        keeper,
                        RollEvent.seatsOf(end.resident()),
                        (byKeeper, seats) -> new State(byKeeper, List.of(), null, seats));
        };
    }

    @Override
    public Decision decide(Given given, Representing command, State state) {
        if (!state.byKeeper) return refuse(NOT_A_ROLL_KEEPER);
        return switch (command) {
            case SeatRepresentative seat -> seat(seat, state, Objects.requireNonNull(state.household));
            case EndRepresentative end -> end(end, state);
        };
    }

    private static Decision seat(SeatRepresentative seat, State state, HouseholdOnRoll household) {
        boolean seated = state.seats.seats().stream().anyMatch(held -> held.heldWithin(seat.term()));
        if (!household.hasElector(seat.resident())) return refuse(DELEGATE_NOT_ELECTOR);
        if (!seat.group().equals(household.group())) return refuse(DELEGATE_OF_ANOTHER_GROUP);
        if (!state.withinCommittees(seat.term())) return refuse(REPRESENTATIVE_OUTSIDE_COMMITTEES_TERM);
        if (seated) return refuse(ALREADY_A_REPRESENTATIVE);
        return accept(new RepresentativeSeated(seat.resident(), seat.group(), seat.term()));
    }

    private static Decision end(EndRepresentative end, State state) {
        var held = state.seats.heldBy(end.resident(), end.from());
        if (held.isEmpty() || held.get().endedOn() != null) return refuse(NOT_A_REPRESENTATIVE);
        return accept(new RepresentativeEnded(end.resident(), end.from()));
    }
}
