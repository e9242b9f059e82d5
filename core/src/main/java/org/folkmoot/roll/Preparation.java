package org.folkmoot.roll;

import java.util.HashSet;
import java.util.Set;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
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
import org.folkmoot.roll.RollEvent.RollImportAbandoned;
import org.folkmoot.roll.RollEvent.RollImportCompleted;
import org.folkmoot.roll.RollEvent.RollImportStarted;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.ImportId;
import org.folkmoot.vocabulary.Offices;
import org.jspecify.annotations.Nullable;

/**
 * Groups and imports, as far as one decision asks. A community imports its roll a few times in all, so the sets stay small.
 *
 * @param open the import that has begun and not ended
 * @param known all imports that ever began
 * @param imported the files that were imported completely
 * @param households households enrolled from the import that was read
 * @param residents residents in them
 */
record Preparation(
        boolean constituted,
        Offices offices,
        Set<GroupId> groups,
        Set<String> codes,
        @Nullable RollImportStarted open,
        Set<ImportId> known,
        Set<Digest> imported,
        int households,
        int residents) {

    static final Preparation NOTHING =
            new Preparation(false, Offices.NONE, Set.of(), Set.of(), null, Set.of(), Set.of(), 0, 0);

    static Preparation evolve(Preparation before, CommunityEvent event) {
        return new Preparation(
                before.constituted || event instanceof CommunityConstituted,
                CommunityEvent.seats(before.offices, event),
                before.groups,
                before.codes,
                before.open,
                before.known,
                before.imported,
                before.households,
                before.residents);
    }

    static Preparation evolve(Preparation before, RollEvent event) {
        return switch (event) {
            case GroupFormed e ->
                new Preparation(
                        before.constituted,
                        before.offices,
                        plus(before.groups, e.group()),
                        plus(before.codes, e.code()),
                        before.open,
                        before.known,
                        before.imported,
                        before.households,
                        before.residents);
            case RollImportStarted e -> before.importing(e, plus(before.known, e.id()), before.imported);
            case RollImportCompleted _ ->
                before.importing(
                        null,
                        before.known,
                        plus(before.imported, before.opened().file()));
            case RollImportAbandoned _ -> before.importing(null, before.known, before.imported);
            case HouseholdEnrolled e -> before.counting(e.residents().size());
            case HouseholdMoved _, HouseholdStruck _, HouseholdRepresentativeNamed _ -> before;
            case ResidentAdded _, ResidentMoved _, ResidentStruck _, ResidentCameOfAge _ -> before;
            case RepresentativeSeated _, RepresentativeEnded _ -> before;
        };
    }

    /** Whether this import has begun and not ended. */
    boolean isOpen(ImportId id) {
        return open != null && open.id().equals(id);
    }

    /** The import that is open. @throws IllegalStateException if the record ends one that has not begun */
    RollImportStarted opened() {
        if (open == null) throw new IllegalStateException("an import ended that had not begun");
        return open;
    }

    private Preparation importing(@Nullable RollImportStarted now, Set<ImportId> all, Set<Digest> complete) {
        return new Preparation(constituted, offices, groups, codes, now, all, complete, households, residents);
    }

    private Preparation counting(int more) {
        return new Preparation(
                constituted, offices, groups, codes, open, known, imported, households + 1, residents + more);
    }

    private static <T> Set<T> plus(Set<T> before, T one) {
        var after = new HashSet<>(before);
        after.add(one);
        return Set.copyOf(after);
    }
}
