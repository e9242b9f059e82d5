package org.folkmoot.roll;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.roll.RollRefusal.ALREADY_AN_ELECTOR;
import static org.folkmoot.roll.RollRefusal.ALREADY_REPRESENTS_HOUSEHOLD;
import static org.folkmoot.roll.RollRefusal.GROUP_UNKNOWN;
import static org.folkmoot.roll.RollRefusal.HOUSEHOLD_ALREADY_IN_GROUP;
import static org.folkmoot.roll.RollRefusal.HOUSEHOLD_ALREADY_ON_ROLL;
import static org.folkmoot.roll.RollRefusal.HOUSEHOLD_NOT_ON_ROLL;
import static org.folkmoot.roll.RollRefusal.HOUSEHOLD_TOO_LARGE;
import static org.folkmoot.roll.RollRefusal.HOUSEHOLD_WITHOUT_RESIDENTS;
import static org.folkmoot.roll.RollRefusal.IMPORT_NOT_OPEN;
import static org.folkmoot.roll.RollRefusal.NOT_A_ROLL_KEEPER;
import static org.folkmoot.roll.RollRefusal.REPRESENTATIVE_NOT_ELECTOR;
import static org.folkmoot.roll.RollRefusal.RESIDENT_ALREADY_ON_ROLL;
import static org.folkmoot.roll.RollRefusal.RESIDENT_LISTED_TWICE;
import static org.folkmoot.roll.RollRefusal.RESIDENT_NOT_IN_HOUSEHOLD;
import static org.folkmoot.roll.RollRefusal.RESIDENT_STAYS_WHERE_THEY_ARE;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.roll.RollCommand.AddResident;
import org.folkmoot.roll.RollCommand.ComeOfAge;
import org.folkmoot.roll.RollCommand.EnrolHousehold;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollCommand.Keeping;
import org.folkmoot.roll.RollCommand.MoveHousehold;
import org.folkmoot.roll.RollCommand.MoveResident;
import org.folkmoot.roll.RollCommand.NameHouseholdRepresentative;
import org.folkmoot.roll.RollCommand.StrikeHousehold;
import org.folkmoot.roll.RollCommand.StrikeResident;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.roll.RollEvent.HouseholdMoved;
import org.folkmoot.roll.RollEvent.HouseholdRepresentativeNamed;
import org.folkmoot.roll.RollEvent.HouseholdStruck;
import org.folkmoot.roll.RollEvent.ResidentAdded;
import org.folkmoot.roll.RollEvent.ResidentCameOfAge;
import org.folkmoot.roll.RollEvent.ResidentMoved;
import org.folkmoot.roll.RollEvent.ResidentStruck;
import org.folkmoot.roll.RollEvent.RollImportStarted;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.HouseholdOnRoll;
import org.folkmoot.vocabulary.ResidentId;

/** Enrols households and keeps them up to date: who lives there, and who represents them. */
final class HouseholdDecider implements Decider<Keeping, Register> {

    /** Enough for any family; a dormitory is enrolled by its rooms. It also bounds what one decision reads. */
    static final int RESIDENTS_MOST = 60;

    @Override
    public Known<Register> knows(Given given, Keeping command) {
        return Known.together(
                RollKeepers.include(given),
                groupFormed(command),
                importOpen(command),
                Known.each(households(command), RollEvent::onRoll),
                Known.each(newcomers(command), RollEvent::onRoll),
                Register::new);
    }

    private static Known<Boolean> groupFormed(Keeping command) {
        return switch (command) {
            case EnrolHousehold enrol -> Known.whether(RollEvent.ofGroup(enrol.group()), GroupFormed.class);
            case MoveHousehold move -> Known.whether(RollEvent.ofGroup(move.to()), GroupFormed.class);
            case AddResident _, MoveResident _, StrikeResident _, StrikeHousehold _ -> Known.of(false);
            case ComeOfAge _, NameHouseholdRepresentative _ -> Known.of(false);
        };
    }

    private static Known<Boolean> importOpen(Keeping command) {
        return command instanceof EnrolHousehold enrol && enrol.roll() != null
                ? Known.from(
                        RollEvent.ofImport(enrol.roll()),
                        RollEvent.class,
                        false,
                        (_, event) -> event instanceof RollImportStarted)
                : Known.of(false);
    }

    private static List<HouseholdId> households(Keeping command) {
        return switch (command) {
            case EnrolHousehold enrol -> List.of(enrol.household());
            case AddResident add -> List.of(add.household());
            case MoveResident move -> List.of(move.from(), move.to());
            case MoveHousehold move -> List.of(move.household());
            case StrikeResident strike -> List.of(strike.household());
            case StrikeHousehold strike -> List.of(strike.household());
            case ComeOfAge come -> List.of(come.household());
            case NameHouseholdRepresentative name -> List.of(name.household());
        };
    }

    /** Those who must not be on the roll yet. A household beyond its limit is refused without asking for each of them. */
    private static List<ResidentId> newcomers(Keeping command) {
        return switch (command) {
            case EnrolHousehold enrol ->
                enrol.residents().stream()
                        .limit(RESIDENTS_MOST)
                        .map(Enrolled::resident)
                        .toList();
            case AddResident add -> List.of(add.resident());
            case MoveResident _, MoveHousehold _, StrikeResident _, StrikeHousehold _ -> List.of();
            case ComeOfAge _, NameHouseholdRepresentative _ -> List.of();
        };
    }

    @Override
    public Decision decide(Given given, Keeping command, Register register) {
        if (!register.byKeeper()) return refuse(NOT_A_ROLL_KEEPER);
        var household = register.household(households(command).getFirst());
        if (!(command instanceof EnrolHousehold) && !household.onRoll()) return refuse(HOUSEHOLD_NOT_ON_ROLL);
        return switch (command) {
            case EnrolHousehold enrol -> enrol(enrol, household, register);
            case AddResident add -> add(add, household, register);
            case MoveResident move -> move(move, household, register.household(move.to()));
            case MoveHousehold move -> move(move, household, register);
            case StrikeResident strike -> strike(strike, household);
            case StrikeHousehold strike -> strike(strike, household);
            case ComeOfAge come -> comeOfAge(come, household);
            case NameHouseholdRepresentative name -> name(name, household);
        };
    }

    private static Decision enrol(EnrolHousehold enrol, HouseholdOnRoll household, Register register) {
        if (!register.groupFormed()) return refuse(GROUP_UNKNOWN);
        if (enrol.roll() != null && !register.importOpen()) return refuse(IMPORT_NOT_OPEN);
        if (household.onRoll()) return refuse(HOUSEHOLD_ALREADY_ON_ROLL);
        if (enrol.residents().isEmpty()) return refuse(HOUSEHOLD_WITHOUT_RESIDENTS);
        if (enrol.residents().size() > RESIDENTS_MOST) return refuse(HOUSEHOLD_TOO_LARGE);
        var listed = new HashSet<ResidentId>();
        for (var one : enrol.residents()) if (!listed.add(one.resident())) return refuse(RESIDENT_LISTED_TWICE);
        if (register.anyNewcomerOnRoll()) return refuse(RESIDENT_ALREADY_ON_ROLL);
        var representative = enrol.representative();
        if (representative != null && !enrol.residents().contains(new Enrolled(representative, true)))
            return refuse(REPRESENTATIVE_NOT_ELECTOR);
        return accept(new HouseholdEnrolled(
                enrol.household(), enrol.group(), representative, enrol.residents(), enrol.roll()));
    }

    private static Decision add(AddResident add, HouseholdOnRoll household, Register register) {
        if (register.anyNewcomerOnRoll()) return refuse(RESIDENT_ALREADY_ON_ROLL);
        if (isFull(household)) return refuse(HOUSEHOLD_TOO_LARGE);
        return accept(new ResidentAdded(
                add.household(), add.resident(), add.elector(), add.elector() && hasNoElector(household)));
    }

    private static Decision move(MoveResident move, HouseholdOnRoll from, HouseholdOnRoll to) {
        if (move.from().equals(move.to())) return refuse(RESIDENT_STAYS_WHERE_THEY_ARE);
        if (!from.has(move.resident())) return refuse(RESIDENT_NOT_IN_HOUSEHOLD);
        if (!to.onRoll()) return refuse(HOUSEHOLD_NOT_ON_ROLL);
        if (isFull(to)) return refuse(HOUSEHOLD_TOO_LARGE);
        boolean elector = from.hasElector(move.resident());
        return accept(new ResidentMoved(
                move.resident(),
                move.from(),
                move.to(),
                elector,
                from.isRepresentedBy(move.resident()),
                isLastElector(from, move.resident()),
                elector && hasNoElector(to)));
    }

    private static Decision move(MoveHousehold move, HouseholdOnRoll household, Register register) {
        var from = Objects.requireNonNull(household.group());
        if (!register.groupFormed()) return refuse(GROUP_UNKNOWN);
        if (from.equals(move.to())) return refuse(HOUSEHOLD_ALREADY_IN_GROUP);
        return accept(new HouseholdMoved(move.household(), from, move.to()));
    }

    /** An office goes on until it is ended: otherwise whoever keeps the roll could lower a quorum. */
    private static Decision strike(StrikeResident strike, HouseholdOnRoll household) {
        if (!household.has(strike.resident())) return refuse(RESIDENT_NOT_IN_HOUSEHOLD);
        return accept(new ResidentStruck(
                strike.resident(),
                strike.household(),
                strike.reason(),
                household.hasElector(strike.resident()),
                household.isRepresentedBy(strike.resident()),
                isLastElector(household, strike.resident())));
    }

    private static Decision strike(StrikeHousehold strike, HouseholdOnRoll household) {
        return accept(new HouseholdStruck(
                strike.household(),
                Objects.requireNonNull(household.group(), "whoever is on the roll is in a group"),
                household.residents(),
                strike.reason(),
                household.electors().size(),
                household.representative() != null));
    }

    private static Decision comeOfAge(ComeOfAge come, HouseholdOnRoll household) {
        if (!household.has(come.resident())) return refuse(RESIDENT_NOT_IN_HOUSEHOLD);
        if (household.hasElector(come.resident())) return refuse(ALREADY_AN_ELECTOR);
        return accept(new ResidentCameOfAge(come.resident(), come.household(), hasNoElector(household)));
    }

    private static Decision name(NameHouseholdRepresentative name, HouseholdOnRoll household) {
        if (!household.has(name.resident())) return refuse(RESIDENT_NOT_IN_HOUSEHOLD);
        if (!household.hasElector(name.resident())) return refuse(REPRESENTATIVE_NOT_ELECTOR);
        if (household.isRepresentedBy(name.resident())) return refuse(ALREADY_REPRESENTS_HOUSEHOLD);
        return accept(new HouseholdRepresentativeNamed(
                name.household(), name.resident(), household.representative() == null));
    }

    private static boolean hasNoElector(HouseholdOnRoll household) {
        return household.electors().isEmpty();
    }

    private static boolean isLastElector(HouseholdOnRoll household, ResidentId resident) {
        return household.electors().equals(List.of(resident));
    }

    private static boolean isFull(HouseholdOnRoll household) {
        return household.residents().size() >= RESIDENTS_MOST;
    }
}
