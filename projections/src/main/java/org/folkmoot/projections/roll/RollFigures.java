package org.folkmoot.projections.roll;

import static org.folkmoot.projections.kit.Lists.plus;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.projections.kit.Lists;
import org.folkmoot.record.Recorded;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.roll.RollEvent.HouseholdMoved;
import org.folkmoot.roll.RollEvent.HouseholdRepresentativeNamed;
import org.folkmoot.roll.RollEvent.HouseholdStruck;
import org.folkmoot.roll.RollEvent.RepresentativeEnded;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;
import org.folkmoot.roll.RollEvent.ResidentAdded;
import org.folkmoot.roll.RollEvent.ResidentCameOfAge;
import org.folkmoot.roll.RollEvent.ResidentMoved;
import org.folkmoot.roll.RollEvent.ResidentStruck;
import org.folkmoot.roll.RollEvent.RollChecked;
import org.folkmoot.roll.RollEvent.RollImportAbandoned;
import org.folkmoot.roll.RollEvent.RollImportCompleted;
import org.folkmoot.roll.RollEvent.RollImportStarted;
import org.folkmoot.roll.RollEvent.WorkerEnded;
import org.folkmoot.roll.RollEvent.WorkerRegistered;
import org.folkmoot.roll.RollWarning;
import org.folkmoot.roll.RollWarnings;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.ImportId;
import org.folkmoot.vocabulary.Range;
import org.folkmoot.vocabulary.RollTotals;
import org.folkmoot.vocabulary.Worker;
import org.jspecify.annotations.Nullable;

/**
 * The roll of a community in figures.
 *
 * @param totals households, those with a representative, electors, residents
 * @param groups in the order in which they were formed
 * @param workers community workers from outside, who count in no figure
 * @param unchecked what was entered since another office has last looked at the roll
 * @param open the import that has begun and not ended; null if there is none
 */
@RecordBuilder
public record RollFigures(
        RollTotals totals,
        List<Group> groups,
        List<Worker> workers,
        Unchecked unchecked,
        @Nullable Import open) implements RollFiguresBuilder.With {

    static final RollFigures EMPTY = new RollFigures(RollTotals.EMPTY, List.of(), List.of(), Unchecked.NONE, null);

    /** @param code its number or short name @param households how many are in it */
    public record Group(GroupId id, String code, int households) {

        private Group plus(int more) {
            return new Group(id, code, households + more);
        }
    }

    /**
     * An import under way.
     *
     * @param households how many the file has
     * @param residents how many the file has
     * @param enrolled how many of the households are on the roll by now
     */
    public record Import(ImportId id, Instant startedAt, int households, int residents, int enrolled) {

        private Import another() {
            return new Import(id, startedAt, households, residents, enrolled + 1);
        }
    }

    /** Households whose representative has left, until they name another. */
    public int householdsWithoutRepresentative() {
        return totals.households() - totals.represented();
    }

    /**
     * What is out of the ordinary (COM-1, COM-3); a warning, never a refusal.
     *
     * @param representatives resident representatives in office on that day
     * @param householdsEach the rule book's {@code reps.households_per_rep}; null where it has none, and then nothing is said of it
     */
    public List<RollWarning> warnings(LocalDate day, int representatives, @Nullable Range householdsEach) {
        var ofCommunity = RollWarnings.ofCommunity(totals.households(), day);
        var ofRepresentatives = householdsEach == null
                ? Optional.<RollWarning>empty()
                : RollWarnings.ofRepresentatives(totals.households(), representatives, householdsEach);
        return Stream.of(ofCommunity, ofRepresentatives)
                .flatMap(Optional::stream)
                .toList();
    }

    RollFigures after(RollEvent event, Recorded recorded) {
        var next = withTotals(RollEvent.totals(totals, event)).withUnchecked(unchecked.after(event, recorded));
        return switch (event) {
            case GroupFormed e -> next.withGroups(plus(groups, new Group(e.group(), e.code(), 0)));
            case HouseholdEnrolled e -> next.changed(e.group(), 1).enrolled(e.roll());
            case HouseholdMoved e -> next.changed(e.from(), -1).changed(e.to(), 1);
            case HouseholdStruck e -> next.changed(e.group(), -1);
            case RollImportStarted e ->
                next.withOpen(new Import(e.id(), recorded.given().at(), e.households(), e.residents(), 0));
            case RollImportCompleted _, RollImportAbandoned _ -> next.withOpen(null);
            case ResidentAdded _, ResidentMoved _, ResidentStruck _, ResidentCameOfAge _ -> next;
            case WorkerRegistered e -> next.withWorkers(plus(workers, new Worker(e.worker(), e.since(), null)));
            case WorkerEnded e ->
                next.withWorkers(Lists.changed(
                        workers,
                        one -> one.person().equals(e.worker()) && one.endedOn() == null,
                        one -> new Worker(one.person(), one.since(), e.from())));
            case HouseholdRepresentativeNamed _, RepresentativeSeated _, RepresentativeEnded _, RollChecked _ -> next;
        };
    }

    private RollFigures changed(GroupId which, int households) {
        return withGroups(Lists.changed(groups, group -> group.id.equals(which), group -> group.plus(households)));
    }

    private RollFigures enrolled(@Nullable ImportId roll) {
        return open != null && open.id.equals(roll) ? withOpen(open.another()) : this;
    }
}
