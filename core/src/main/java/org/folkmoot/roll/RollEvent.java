package org.folkmoot.roll;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.HouseholdOnRoll;
import org.folkmoot.vocabulary.ImportId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Representatives;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.ResidentOnRoll;
import org.folkmoot.vocabulary.RollTotals;
import org.folkmoot.vocabulary.Worker;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the roll. Facts about a household carry its tag, facts about a resident theirs, and all of them {@link #ROLL}.
 * A decision on one household or resident reads their tag; only one that needs the totals of the community reads {@code ROLL}.
 */
public sealed interface RollEvent extends Event {

    /** All facts of the community's roll. */
    Tag ROLL = Tag.ofCommunity("roll");

    @Override
    default Set<Tag> tags() {
        return switch (this) {
            case GroupFormed e -> Set.of(ROLL, ofGroup(e.group()), ofGroupCode(e.code()));
            case RollImportStarted e -> Set.of(ROLL, IMPORTS, ofImported(e.id()));
            case RollImportCompleted e -> Set.of(ROLL, IMPORTS, ofImported(e.id()));
            case RollImportAbandoned e -> Set.of(ROLL, IMPORTS, ofImported(e.id()));
            case HouseholdEnrolled e -> ofEnrolment(e);
            case ResidentAdded e -> Set.of(ROLL, ofHousehold(e.household()), ofResident(e.resident()));
            case ResidentMoved e -> Set.of(ROLL, ofHousehold(e.from()), ofHousehold(e.to()), ofResident(e.resident()));
            case HouseholdMoved e -> Set.of(ROLL, ofHousehold(e.household()));
            case ResidentStruck e -> Set.of(ROLL, ofHousehold(e.household()), ofResident(e.resident()));
            case HouseholdStruck e -> ofAll(e.household(), e.residents());
            case ResidentCameOfAge e -> Set.of(ROLL, ofHousehold(e.household()), ofResident(e.resident()));
            case HouseholdRepresentativeNamed e -> Set.of(ROLL, ofHousehold(e.household()), ofResident(e.resident()));
            case RepresentativeSeated e -> Set.of(ROLL, REPRESENTATIVES, ofResident(e.resident()));
            case RepresentativeEnded e -> Set.of(ROLL, REPRESENTATIVES, ofResident(e.resident()));
            case WorkerRegistered e -> Set.of(ofWorker(e.worker()));
            case WorkerEnded e -> Set.of(ofWorker(e.worker()));
            case RollChecked _ -> Set.of(ROLL);
        };
    }

    private static Set<Tag> ofEnrolment(HouseholdEnrolled e) {
        var tags = ofAll(
                e.household(), e.residents().stream().map(Enrolled::resident).toList());
        if (e.roll() != null) tags.add(ofImported(e.roll()));
        return tags;
    }

    private static Set<Tag> ofAll(HouseholdId household, List<ResidentId> residents) {
        var tags = new LinkedHashSet<Tag>(List.of(ROLL, ofHousehold(household)));
        for (var resident : residents) tags.add(ofResident(resident));
        return tags;
    }

    @StoredAs("group-formed.v1")
    record GroupFormed(GroupId group, String code) implements RollEvent {}

    @StoredAs("roll-import-started.v1")
    record RollImportStarted(ImportId id, Digest file, int households, int residents) implements RollEvent {}

    @StoredAs("roll-import-completed.v1")
    record RollImportCompleted(ImportId id) implements RollEvent {}

    @StoredAs("roll-import-abandoned.v1")
    record RollImportAbandoned(ImportId id) implements RollEvent {}

    /** A household came on the roll. @param representative null until it names somebody */
    @StoredAs("household-enrolled.v1")
    record HouseholdEnrolled(
            HouseholdId household,
            GroupId group,
            @Nullable ResidentId representative,
            List<Enrolled> residents,
            @Nullable ImportId roll)
            implements RollEvent {
        public HouseholdEnrolled {
            residents = List.copyOf(residents);
        }

        /** Who represents it; asked of a household that has named somebody. */
        public ResidentId named() {
            return Objects.requireNonNull(representative);
        }
    }

    /** A resident who was forgotten. @param first whether the household had no elector before */
    @StoredAs("resident-added.v1")
    record ResidentAdded(HouseholdId household, ResidentId resident, boolean elector, boolean first)
            implements RollEvent {}

    /**
     * A resident moved within the community.
     *
     * @param vacancy whether {@code from} lost its representative by it
     * @param last whether {@code from} lost its last elector by it
     * @param first whether {@code to} had no elector before
     */
    @StoredAs("resident-moved.v1")
    record ResidentMoved(
            ResidentId resident,
            HouseholdId from,
            HouseholdId to,
            boolean elector,
            boolean vacancy,
            boolean last,
            boolean first)
            implements RollEvent {}

    @StoredAs("household-moved.v1")
    record HouseholdMoved(HouseholdId household, GroupId from, GroupId to) implements RollEvent {}

    /**
     * A resident left the roll.
     *
     * @param elector whether they were one
     * @param vacancy whether the household lost its representative by it
     * @param last whether it lost its last elector by it
     */
    @StoredAs("resident-struck.v1")
    record ResidentStruck(
            ResidentId resident,
            HouseholdId household,
            StrikeReason reason,
            boolean elector,
            boolean vacancy,
            boolean last)
            implements RollEvent {}

    /**
     * A household left the roll.
     *
     * @param group the group it was in
     * @param residents those who were in it, struck with it
     * @param electors how many of them were electors
     * @param represented whether it had a representative
     */
    @StoredAs("household-struck.v1")
    record HouseholdStruck(
            HouseholdId household,
            GroupId group,
            List<ResidentId> residents,
            StrikeReason reason,
            int electors,
            boolean represented)
            implements RollEvent {
        public HouseholdStruck {
            residents = List.copyOf(residents);
        }
    }

    /** A resident is an elector from now on. @param first whether the household had none before */
    @StoredAs("resident-came-of-age.v1")
    record ResidentCameOfAge(ResidentId resident, HouseholdId household, boolean first) implements RollEvent {}

    /** A household named who represents it. @param filled whether it had nobody before */
    @StoredAs("household-representative-named.v1")
    record HouseholdRepresentativeNamed(HouseholdId household, ResidentId resident, boolean filled)
            implements RollEvent {}

    /** A group elected a resident representative (居民代表, COM-3). */
    @StoredAs("representative-seated.v1")
    record RepresentativeSeated(ResidentId resident, GroupId group, Period term) implements RollEvent {}

    @StoredAs("representative-ended.v1")
    record RepresentativeEnded(ResidentId resident, LocalDate from) implements RollEvent {}

    /** A community worker from outside was registered; never in an electorate of residents or households (COM-13). */
    @StoredAs("worker-registered.v1")
    record WorkerRegistered(ResidentId worker, LocalDate since) implements RollEvent {}

    @StoredAs("worker-ended.v1")
    record WorkerEnded(ResidentId worker, LocalDate from) implements RollEvent {}

    /** Another office has looked at all that was entered until then: an electorate rests on no entry that one person alone has made. */
    @StoredAs("roll-checked.v1")
    record RollChecked(int entries, Body by) implements RollEvent {}

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

    /** One community worker in their register. */
    static Tag ofWorker(ResidentId worker) {
        return Tag.of("worker", worker);
    }

    static Tag ofGroup(GroupId group) {
        return Tag.of("group", group);
    }

    /** The group that has this number or short name. */
    static Tag ofGroupCode(String code) {
        return new Tag("group-code", code);
    }

    static Tag ofImported(ImportId id) {
        return Tag.of("roll-import", id);
    }

    /** What a decision reads to know whether an import is open; the households enrolled from it are not in it. */
    static Boundary ofImport(ImportId id) {
        return Boundary.of(
                ofImported(id), RollImportStarted.class, RollImportCompleted.class, RollImportAbandoned.class);
    }

    /** What a decision reads to know who is in a household, where it is and who represents it: {@link #household}. */
    static Boundary ofEntry(HouseholdId household) {
        return ofEntries(ofHousehold(household));
    }

    private static Boundary ofEntries(Tag tag) {
        return Boundary.of(
                tag,
                HouseholdEnrolled.class,
                ResidentAdded.class,
                ResidentMoved.class,
                HouseholdMoved.class,
                ResidentStruck.class,
                HouseholdStruck.class,
                ResidentCameOfAge.class,
                HouseholdRepresentativeNamed.class);
    }

    /** What a decision reads to know whether a resident is on the roll, where, and as an elector: {@link #resident}. */
    static Boundary ofStanding(ResidentId resident) {
        return Boundary.of(
                ofResident(resident),
                HouseholdEnrolled.class,
                ResidentAdded.class,
                ResidentMoved.class,
                ResidentStruck.class,
                HouseholdStruck.class,
                ResidentCameOfAge.class);
    }

    /** What the roll says of a household. */
    static Known<HouseholdOnRoll> onRoll(HouseholdId household) {
        return Known.from(
                ofEntry(household), RollEvent.class, HouseholdOnRoll.unknown(household), RollEvent::household);
    }

    /** What has happened to all households, as {@link #household} reads it of each. */
    static Known<List<RollEvent>> entries() {
        return Known.all(ofEntries(ROLL), RollEvent.class);
    }

    /** The totals as another office has last looked at them; as they are, if none has. */
    static Known<RollTotals> checked() {
        return Known.from(ROLL, RollEvent.class, CheckedTotals.EMPTY, CheckedTotals::after)
                .map(CheckedTotals::known);
    }

    /** How many entries no other office has looked at. */
    static Known<Integer> unchecked() {
        return Known.from(
                ofEntries(ROLL).and(ROLL, RollChecked.class),
                RollEvent.class,
                0,
                (before, event) -> event instanceof RollChecked ? 0 : before + 1);
    }

    /** What the roll says of a resident. */
    static Known<ResidentOnRoll> onRoll(ResidentId resident) {
        return Known.from(ofStanding(resident), RollEvent.class, ResidentOnRoll.unknown(resident), RollEvent::resident);
    }

    /** Why a household was last struck off the roll; null if it never was. */
    static Known<@Nullable StrikeReason> struckAs(HouseholdId household) {
        return Known.last(ofHousehold(household), HouseholdStruck.class)
                .map(struck -> struck == null ? null : struck.reason());
    }

    /** Why a resident was last struck off the roll, alone or with the household; null if they never were. */
    static Known<@Nullable StrikeReason> struckAs(ResidentId resident) {
        var told = Boundary.of(ofResident(resident), ResidentStruck.class, HouseholdStruck.class);
        return Known.from(told, RollEvent.class, null, (_, event) -> switch (event) {
            case ResidentStruck e -> e.reason();
            case HouseholdStruck e -> e.reason();
            default -> throw new IllegalStateException("not a strike: " + event);
        });
    }

    /** A community worker as last registered; null if they never were. */
    static Known<@Nullable Worker> worker(ResidentId person) {
        var told = Boundary.of(ofWorker(person), WorkerRegistered.class, WorkerEnded.class);
        return Known.from(told, RollEvent.class, null, (before, event) -> switch (event) {
            case WorkerRegistered e -> new Worker(person, e.since(), null);
            case WorkerEnded e when before != null -> new Worker(person, before.since(), e.from());
            default -> before;
        });
    }

    /** How many are on the community's roll. */
    static Known<RollTotals> totals() {
        return Known.from(ROLL, RollEvent.class, RollTotals.EMPTY, RollEvent::totals);
    }

    /** The seats of all representatives, past ones included. */
    static Known<Representatives> seats() {
        var told = Boundary.of(REPRESENTATIVES, RepresentativeSeated.class, RepresentativeEnded.class);
        return Known.from(told, RollEvent.class, Representatives.NONE, RollEvent::representatives);
    }

    /** The seats of a resident as their group's representative. */
    static Known<Representatives> seatsOf(ResidentId resident) {
        var told = Boundary.of(ofResident(resident), RepresentativeSeated.class, RepresentativeEnded.class);
        return Known.from(told, RollEvent.class, Representatives.NONE, RollEvent::representatives);
    }

    /** One household after an event, which may also be about others. */
    static HouseholdOnRoll household(HouseholdOnRoll before, RollEvent event) {
        return switch (event) {
            case HouseholdEnrolled e when e.household().equals(before.household()) -> enrolled(e);
            case ResidentAdded e
            when e.household().equals(before.household()) -> before.with(e.resident(), e.elector());
            case ResidentMoved e when e.from().equals(before.household()) -> before.without(e.resident());
            case ResidentMoved e when e.to().equals(before.household()) -> before.with(e.resident(), e.elector());
            case HouseholdMoved e when e.household().equals(before.household()) -> before.in(e.to());
            case ResidentStruck e when e.household().equals(before.household()) -> before.without(e.resident());
            case HouseholdStruck e
            when e.household().equals(before.household()) -> HouseholdOnRoll.unknown(e.household());
            case ResidentCameOfAge e when e.household().equals(before.household()) -> before.with(e.resident(), true);
            case HouseholdRepresentativeNamed e
            when e.household().equals(before.household()) -> before.representedBy(e.resident());
            case HouseholdEnrolled _, ResidentAdded _, ResidentMoved _, HouseholdMoved _, ResidentStruck _ -> before;
            case HouseholdStruck _, ResidentCameOfAge _, HouseholdRepresentativeNamed _ -> before;
            case GroupFormed _, RollImportStarted _, RollImportCompleted _, RollImportAbandoned _ -> before;
            case RepresentativeSeated _, RepresentativeEnded _, WorkerRegistered _, WorkerEnded _ -> before;
            case RollChecked _ -> before;
        };
    }

    private static HouseholdOnRoll enrolled(HouseholdEnrolled e) {
        return new HouseholdOnRoll(
                e.household(),
                true,
                e.group(),
                e.representative(),
                e.residents().stream()
                        .filter(Enrolled::elector)
                        .map(Enrolled::resident)
                        .toList(),
                e.residents().stream()
                        .filter(one -> !one.elector())
                        .map(Enrolled::resident)
                        .toList());
    }

    /** One resident after an event, which may also be about others. */
    static ResidentOnRoll resident(ResidentOnRoll before, RollEvent event) {
        var resident = before.resident();
        return switch (event) {
            case HouseholdEnrolled e ->
                e.residents().stream()
                        .filter(one -> one.resident().equals(resident))
                        .findFirst()
                        .map(one -> new ResidentOnRoll(resident, e.household(), one.elector()))
                        .orElse(before);
            case ResidentAdded e
            when e.resident().equals(resident) -> new ResidentOnRoll(resident, e.household(), e.elector());
            case ResidentMoved e
            when e.resident().equals(resident) -> new ResidentOnRoll(resident, e.to(), e.elector());
            case ResidentStruck e when e.resident().equals(resident) -> ResidentOnRoll.unknown(resident);
            case HouseholdStruck e when e.residents().contains(resident) -> ResidentOnRoll.unknown(resident);
            case ResidentCameOfAge e
            when e.resident().equals(resident) -> new ResidentOnRoll(resident, e.household(), true);
            case ResidentAdded _, ResidentMoved _, ResidentStruck _, HouseholdStruck _, ResidentCameOfAge _ -> before;
            case HouseholdMoved _, HouseholdRepresentativeNamed _, RepresentativeSeated _, RepresentativeEnded _ ->
                before;
            case GroupFormed _, RollImportStarted _, RollImportCompleted _, RollImportAbandoned _ -> before;
            case WorkerRegistered _, WorkerEnded _, RollChecked _ -> before;
        };
    }

    /** The community's totals after an event; constant time, but for the one household of an enrolment. */
    static RollTotals totals(RollTotals before, RollEvent event) {
        return switch (event) {
            case HouseholdEnrolled e -> {
                int electors = enrolled(e).electors().size();
                yield before.plus(
                        1,
                        one(electors > 0),
                        one(e.representative() != null),
                        electors,
                        e.residents().size());
            }
            case ResidentAdded e -> before.plus(0, one(e.first()), 0, one(e.elector()), 1);
            case ResidentMoved e -> before.plus(0, one(e.first()) - one(e.last()), -one(e.vacancy()), 0, 0);
            case ResidentStruck e -> before.plus(0, -one(e.last()), -one(e.vacancy()), -one(e.elector()), -1);
            case HouseholdStruck e ->
                before.plus(
                        -1,
                        -one(e.electors() > 0),
                        -one(e.represented()),
                        -e.electors(),
                        -e.residents().size());
            case ResidentCameOfAge e -> before.plus(0, one(e.first()), 0, 1, 0);
            case HouseholdRepresentativeNamed e -> before.plus(0, 0, one(e.filled()), 0, 0);
            case RollImportStarted e -> before.importing(e.id());
            case RollImportCompleted _, RollImportAbandoned _ -> before.importing(null);
            case GroupFormed _, HouseholdMoved _, RepresentativeSeated _, RepresentativeEnded _ -> before;
            case WorkerRegistered _, WorkerEnded _, RollChecked _ -> before;
        };
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    /** The resident representatives after an event. */
    static Representatives representatives(Representatives before, RollEvent event) {
        return switch (event) {
            case RepresentativeSeated e ->
                before.with(new Representatives.Seat(e.resident(), e.group(), e.term(), null));
            case RepresentativeEnded e -> before.ended(e.resident(), e.from());
            case GroupFormed _, HouseholdEnrolled _, HouseholdMoved _, HouseholdStruck _ -> before;
            case ResidentAdded _, ResidentMoved _, ResidentStruck _, ResidentCameOfAge _ -> before;
            case HouseholdRepresentativeNamed _, RollImportStarted _, RollImportCompleted _, RollImportAbandoned _ ->
                before;
            case WorkerRegistered _, WorkerEnded _, RollChecked _ -> before;
        };
    }
}
