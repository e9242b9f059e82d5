package org.folkmoot.projections.roll;

import static org.folkmoot.projections.kit.Lists.plus;

import java.time.Instant;
import java.util.List;
import org.folkmoot.record.Recorded;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.roll.RollEvent.HouseholdMoved;
import org.folkmoot.roll.RollEvent.HouseholdRepresentativeNamed;
import org.folkmoot.roll.RollEvent.HouseholdStruck;
import org.folkmoot.roll.RollEvent.ResidentAdded;
import org.folkmoot.roll.RollEvent.ResidentCameOfAge;
import org.folkmoot.roll.RollEvent.ResidentMoved;
import org.folkmoot.roll.RollEvent.ResidentStruck;
import org.folkmoot.roll.RollEvent.RollChecked;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * What was entered in the roll since another office than those that keep it has looked at it.
 *
 * @param entries how many, households of an import included
 * @param imported how many of them are households of an import
 * @param latest the others, the last {@value #SHOWN} of them, in the order in which they were entered
 */
public record Unchecked(int entries, int imported, List<Entry> latest) {

    static final Unchecked NONE = new Unchecked(0, 0, List.of());

    /** So that a document stays small, whatever is entered; all of them stand in the record. */
    static final int SHOWN = 200;

    /** What has happened to a household. */
    public enum EntryKind {
        ENROLLED,
        STRUCK,
        REGROUPED,
        ADDED,
        MOVED_OUT,
        LEFT,
        CAME_OF_AGE,
        REPRESENTED
    }

    /**
     * One entry.
     *
     * @param resident whom it is about; null if the household as a whole
     * @param by who has entered it, an office or the administrator
     */
    public record Entry(
            EntryKind kind, HouseholdId household, @Nullable ResidentId resident, Instant at, Actor by) {}

    Unchecked after(RollEvent event, Recorded recorded) {
        return switch (event) {
            case RollChecked _ -> NONE;
            case HouseholdEnrolled e ->
                e.roll() == null
                        ? with(EntryKind.ENROLLED, e.household(), null, recorded)
                        : new Unchecked(entries + 1, imported + 1, latest);
            case HouseholdStruck e -> with(EntryKind.STRUCK, e.household(), null, recorded);
            case HouseholdMoved e -> with(EntryKind.REGROUPED, e.household(), null, recorded);
            case ResidentAdded e -> with(EntryKind.ADDED, e.household(), e.resident(), recorded);
            case ResidentMoved e -> with(EntryKind.MOVED_OUT, e.from(), e.resident(), recorded);
            case ResidentStruck e -> with(EntryKind.LEFT, e.household(), e.resident(), recorded);
            case ResidentCameOfAge e -> with(EntryKind.CAME_OF_AGE, e.household(), e.resident(), recorded);
            case HouseholdRepresentativeNamed e -> with(EntryKind.REPRESENTED, e.household(), e.resident(), recorded);
            default -> this; // what is no entry of a household
        };
    }

    private Unchecked with(EntryKind kind, HouseholdId household, @Nullable ResidentId resident, Recorded recorded) {
        var given = recorded.given();
        var all = plus(latest, new Entry(kind, household, resident, given.at(), given.by()));
        return new Unchecked(entries + 1, imported, all.size() > SHOWN ? all.subList(1, all.size()) : all);
    }
}
