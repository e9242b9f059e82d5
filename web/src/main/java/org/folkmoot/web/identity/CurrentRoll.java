package org.folkmoot.web.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.RecordJson;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.roll.RollEvent.HouseholdMoved;
import org.folkmoot.roll.RollEvent.HouseholdRepresentativeNamed;
import org.folkmoot.roll.RollEvent.HouseholdStruck;
import org.folkmoot.roll.RollEvent.ResidentAdded;
import org.folkmoot.roll.RollEvent.ResidentCameOfAge;
import org.folkmoot.roll.RollEvent.ResidentMoved;
import org.folkmoot.roll.RollEvent.ResidentStruck;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.HouseholdOnRoll;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.ResidentOnRoll;
import org.jspecify.annotations.Nullable;

/** Who is on the roll, and with whom, as the record says it now. */
public final class CurrentRoll {

    private static final Boundary EVERYTHING = Boundary.of(
            RollEvent.ROLL,
            HouseholdEnrolled.class,
            ResidentAdded.class,
            ResidentMoved.class,
            HouseholdMoved.class,
            ResidentStruck.class,
            HouseholdStruck.class,
            ResidentCameOfAge.class,
            HouseholdRepresentativeNamed.class);

    private final CommitLog log;
    private final RecordJson json;

    public CurrentRoll(CommitLog log, RecordJson json) {
        this.log = log;
        this.json = json;
    }

    /** Reads the few events about one resident. */
    public ResidentOnRoll resident(CommunityId community, ResidentId resident) {
        var standing = ResidentOnRoll.unknown(resident);
        for (var event : events(community, RollEvent.ofStanding(resident)))
            standing = RollEvent.resident(standing, event);
        return standing;
    }

    /** Reads the few events about one household. */
    public HouseholdOnRoll household(CommunityId community, HouseholdId household) {
        var entry = HouseholdOnRoll.unknown(household);
        for (var event : events(community, RollEvent.ofEntry(household))) entry = RollEvent.household(entry, event);
        return entry;
    }

    /** The household that a resident is in; empty if they are not on the roll. */
    public Optional<HouseholdOnRoll> householdOf(CommunityId community, ResidentId resident) {
        var household = resident(community, resident).household();
        return household == null ? Optional.empty() : Optional.of(household(community, household));
    }

    /**
     * The households on the roll, in the order in which they came. Reads the whole roll: for work on many at once.
     *
     * @param group of this group alone; null for all
     */
    public List<HouseholdOnRoll> households(CommunityId community, @Nullable GroupId group) {
        var entries = new LinkedHashMap<HouseholdId, HouseholdOnRoll>();
        for (var event : events(community, EVERYTHING)) {
            for (var household : touched(event))
                entries.merge(
                        household,
                        RollEvent.household(HouseholdOnRoll.unknown(household), event),
                        (before, _) -> RollEvent.household(before, event));
        }
        return entries.values().stream()
                .filter(HouseholdOnRoll::onRoll)
                .filter(entry -> group == null || group.equals(entry.group()))
                .toList();
    }

    /** Where each resident is. @see #households */
    public Map<ResidentId, HouseholdId> residents(CommunityId community) {
        var found = new LinkedHashMap<ResidentId, HouseholdId>();
        for (var entry : households(community, null))
            for (var resident : entry.residents()) found.put(resident, entry.household());
        return found;
    }

    private static List<HouseholdId> touched(RollEvent event) {
        var found = new ArrayList<HouseholdId>();
        for (var tag : event.tags()) if (tag.key().equals("household")) found.add(new HouseholdId(tag.value()));
        return found;
    }

    private List<RollEvent> events(CommunityId community, Boundary boundary) {
        return log.select(json.names().selection(community, boundary), 0).stream()
                .map(recorded -> (RollEvent) recorded.event())
                .toList();
    }
}
