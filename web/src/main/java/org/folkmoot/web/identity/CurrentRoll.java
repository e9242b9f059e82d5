package org.folkmoot.web.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.replay.Outlook;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.HouseholdOnRoll;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.ResidentOnRoll;
import org.jspecify.annotations.Nullable;

/** Who is on the roll, and with whom, as the record says it now. */
public record CurrentRoll(Outlook outlook) {
    /** Reads the few events about one resident. */
    public ResidentOnRoll resident(CommunityId community, ResidentId resident) {
        return outlook.known(community, RollEvent.onRoll(resident));
    }

    /** Reads the few events about one household. */
    public HouseholdOnRoll household(CommunityId community, HouseholdId household) {
        return outlook.known(community, RollEvent.onRoll(household));
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
        for (var event : outlook.known(community, RollEvent.entries())) {
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
}
