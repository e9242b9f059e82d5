package org.folkmoot.roll;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.ImportId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/** What happened to the roll. Facts about a household carry its tag, facts about a resident theirs, and all of them {@link #ROLL}. */
public sealed interface RollEvent extends Event {

    /** All facts of the community's roll. */
    Tag ROLL = Tag.ofCommunity("roll");

    @StoredAs("group-formed.v1")
    record GroupFormed(GroupId group, String code) implements RollEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(ROLL, ofGroup(group));
        }
    }

    @StoredAs("roll-import-started.v1")
    record RollImportStarted(ImportId id, Digest file, int households, int residents) implements RollEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(ROLL, ofImported(id), IMPORTS);
        }
    }

    @StoredAs("roll-import-completed.v1")
    record RollImportCompleted(ImportId id) implements RollEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(ROLL, ofImported(id), IMPORTS);
        }
    }

    @StoredAs("roll-import-abandoned.v1")
    record RollImportAbandoned(ImportId id) implements RollEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(ROLL, ofImported(id), IMPORTS);
        }
    }

    @StoredAs("household-enrolled.v1")
    record HouseholdEnrolled(
            HouseholdId household, GroupId group, ResidentId representative, List<Enrolled> residents, @Nullable ImportId roll)
            implements RollEvent {
        public HouseholdEnrolled {
            residents = List.copyOf(residents);
        }

        @Override
        public Set<Tag> tags() {
            var tags = new HashSet<>(Set.of(ROLL, ofHousehold(household)));
            for (var enrolled : residents) tags.add(ofResident(enrolled.resident()));
            if (roll != null) tags.add(ofImported(roll));
            return tags;
        }
    }

    @StoredAs("resident-added.v1")
    record ResidentAdded(HouseholdId household, ResidentId resident, boolean elector) implements RollEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(ROLL, ofHousehold(household), ofResident(resident));
        }
    }

    @StoredAs("resident-moved.v1")
    record ResidentMoved(ResidentId resident, HouseholdId from, HouseholdId to, boolean elector) implements RollEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(ROLL, ofHousehold(from), ofHousehold(to), ofResident(resident));
        }
    }

    @StoredAs("household-moved.v1")
    record HouseholdMoved(HouseholdId household, GroupId from, GroupId to) implements RollEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(ROLL, ofHousehold(household));
        }
    }

    @StoredAs("resident-struck.v1")
    record ResidentStruck(ResidentId resident, HouseholdId household, StrikeReason reason) implements RollEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(ROLL, ofHousehold(household), ofResident(resident));
        }
    }

    /** A household left the roll. @param residents those who were in it, struck with it */
    @StoredAs("household-struck.v1")
    record HouseholdStruck(HouseholdId household, List<ResidentId> residents, StrikeReason reason) implements RollEvent {
        public HouseholdStruck {
            residents = List.copyOf(residents);
        }

        @Override
        public Set<Tag> tags() {
            var tags = new HashSet<>(Set.of(ROLL, ofHousehold(household)));
            for (var resident : residents) tags.add(ofResident(resident));
            return tags;
        }
    }

    @StoredAs("resident-came-of-age.v1")
    record ResidentCameOfAge(ResidentId resident, HouseholdId household) implements RollEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(ROLL, ofHousehold(household), ofResident(resident));
        }
    }

    @StoredAs("household-representative-named.v1")
    record HouseholdRepresentativeNamed(HouseholdId household, ResidentId resident) implements RollEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(ROLL, ofHousehold(household), ofResident(resident));
        }
    }

    @StoredAs("representative-seated.v1")
    record RepresentativeSeated(ResidentId resident, GroupId group, Period term) implements RollEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(ROLL, ofResident(resident), REPRESENTATIVES);
        }
    }

    @StoredAs("representative-ended.v1")
    record RepresentativeEnded(ResidentId resident, LocalDate from) implements RollEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(ROLL, ofResident(resident), REPRESENTATIVES);
        }
    }

    /** Imports begun and ended in the community. */
    Tag IMPORTS = Tag.ofCommunity("roll-imports");

    /** Resident representatives of the community. */
    Tag REPRESENTATIVES = Tag.ofCommunity("representatives");

    static Tag ofHousehold(HouseholdId household) {
        return Tag.of("household", household);
    }

    static Tag ofResident(ResidentId resident) {
        return Tag.of("resident", resident);
    }

    static Tag ofGroup(GroupId group) {
        return Tag.of("group", group);
    }

    static Tag ofImported(ImportId id) {
        return Tag.of("roll-import", id);
    }
}
