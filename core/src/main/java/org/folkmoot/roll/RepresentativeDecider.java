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
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Fold;
import org.folkmoot.decisions.FoldingDecider;
import org.folkmoot.decisions.Given;
import org.folkmoot.roll.RollCommand.EndRepresentative;
import org.folkmoot.roll.RollCommand.Representing;
import org.folkmoot.roll.RollCommand.SeatRepresentative;
import org.folkmoot.roll.RollEvent.RepresentativeEnded;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.HouseholdOnRoll;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.Representatives;
import org.folkmoot.vocabulary.ResidentId;

/** Seats the residents' representatives that the groups have elected (L25 13). */
public final class RepresentativeDecider implements FoldingDecider<Representing, Delegation> {

    @Override
    public Class<Representing> commands() {
        return Representing.class;
    }

    @Override
    public Boundary boundary(Given given, Representing command) {
        var actor = CommunityEvent.ofOffices(given.by());
        return switch (command) {
            case SeatRepresentative seat ->
                actor.and(CommunityEvent.ofBody(Body.COMMITTEE), BodySeated.class)
                        .and(RollEvent.ofEntry(seat.household()))
                        .and(seats(seat.resident()));
            case EndRepresentative end -> actor.and(seats(end.resident()));
        };
    }

    private static Boundary seats(ResidentId resident) {
        return Boundary.of(RollEvent.ofResident(resident), RepresentativeSeated.class, RepresentativeEnded.class);
    }

    @Override
    public Delegation initial(Given given, Representing command) {
        var household = switch (command) {
            case SeatRepresentative seat -> HouseholdOnRoll.unknown(seat.household());
            case EndRepresentative _ -> null;
        };
        return new Delegation(Offices.NONE, List.of(), household, Representatives.NONE);
    }

    @Override
    public List<Fold<Delegation, ?>> folds() {
        return List.of(
                new Fold<>(CommunityEvent.class, Delegation::evolve), new Fold<>(RollEvent.class, Delegation::evolve));
    }

    @Override
    public Decision decide(Given given, Representing command, Delegation delegation) {
        if (!RollKeepers.include(given, delegation.offices())) return refuse(NOT_A_ROLL_KEEPER);
        return switch (command) {
            case SeatRepresentative seat -> seat(seat, delegation, Objects.requireNonNull(delegation.household()));
            case EndRepresentative end -> end(end, delegation);
        };
    }

    private static Decision seat(SeatRepresentative seat, Delegation delegation, HouseholdOnRoll household) {
        boolean seated = delegation.seats().seats().stream().anyMatch(held -> held.heldWithin(seat.term()));
        if (!household.hasElector(seat.resident())) return refuse(DELEGATE_NOT_ELECTOR);
        if (!seat.group().equals(household.group())) return refuse(DELEGATE_OF_ANOTHER_GROUP);
        if (!delegation.withinCommittees(seat.term())) return refuse(REPRESENTATIVE_OUTSIDE_COMMITTEES_TERM);
        if (seated) return refuse(ALREADY_A_REPRESENTATIVE);
        return accept(new RepresentativeSeated(seat.resident(), seat.group(), seat.term()));
    }

    private static Decision end(EndRepresentative end, Delegation delegation) {
        var held = delegation.seats().heldBy(end.resident(), end.from());
        if (held.isEmpty() || held.get().endedOn() != null) return refuse(NOT_A_REPRESENTATIVE);
        return accept(new RepresentativeEnded(end.resident(), end.from()));
    }
}
