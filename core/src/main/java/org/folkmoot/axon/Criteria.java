package org.folkmoot.axon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.record.Recorded;
import org.folkmoot.record.Selection;
import org.folkmoot.vocabulary.CommunityId;

/** Axon's criteria and the record's boundaries and selections, each in the other's words. */
final class Criteria {

    /** The key of the tag by which criteria name the community; no event's own tag can have it. */
    static final String COMMUNITY = "@community";

    /** A name that no event can have. */
    private static final QualifiedName NO_EVENT = new QualifiedName("-");

    /**
     * A selection that takes all events that the criteria take.
     *
     * @param exact whether it takes no others
     */
    record Cover(Selection selection, boolean exact) {}

    private Criteria() {}

    /** The events that a decision depends on. */
    static EventCriteria of(CommunityId community, Boundary boundary) {
        var criteria = new ArrayList<EventCriteria>(boundary.slices().size());
        for (var slice : boundary.slices()) {
            var names = new HashSet<QualifiedName>();
            for (var event : slice.events()) names.addAll(MessageTypes.namesOf(event));
            criteria.add(
                    EventCriteria.havingTags(tag(community), tag(slice.tag())).andBeingOneOfTypes(names));
        }
        return EventCriteria.either(criteria);
    }

    /** The tags of a recorded event, its community among them. */
    static Set<Tag> tags(Recorded recorded) {
        var tags = tags(recorded.event());
        tags.add(tag(recorded.given().community()));
        return tags;
    }

    /** The tags of an event, without its community, which the event does not know. */
    static Set<Tag> tags(Event event) {
        return event.tags().stream().map(Criteria::tag).collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether the criteria take that event. */
    static boolean matches(EventCriteria criteria, Recorded recorded) {
        return criteria.matches(MessageTypes.of(recorded.event().getClass()).qualifiedName(), tags(recorded));
    }

    /** Takes what the criteria take; where they ask for types alone, without making the tags of each event. */
    static Predicate<Recorded> filter(EventCriteria criteria) {
        if (takeAll(criteria)) return _ -> true;
        var alternatives = criteria.flatten();
        if (!alternatives.stream().allMatch(criterion -> criterion.tags().isEmpty()))
            return recorded -> matches(criteria, recorded);
        var names = alternatives.stream()
                .flatMap(criterion -> criterion.types().stream())
                .collect(Collectors.toUnmodifiableSet());
        return recorded ->
                names.contains(MessageTypes.of(recorded.event().getClass()).qualifiedName());
    }

    /** Whether the criteria take every event. */
    static boolean takeAll(EventCriteria criteria) {
        return criteria.matches(NO_EVENT, Set.of());
    }

    /**
     * The selection to read or to guard instead of the criteria, where there is one: all criteria must name the same community and
     * at least one tag within it.
     *
     * @param all the names of all events
     */
    static Optional<Cover> cover(EventCriteria criteria, Set<String> all) {
        if (takeAll(criteria)) return Optional.empty();
        var communities = new HashSet<String>();
        var slices = new ArrayList<Selection.Slice>();
        boolean exact = true;
        for (var criterion : criteria.flatten()) {
            var within = within(criterion, communities);
            if (within.isEmpty()) return Optional.empty();
            exact &= within.size() == 1;
            slices.add(new Selection.Slice(parse(within.getFirst()), names(criterion, all)));
        }
        if (communities.size() != 1) return Optional.empty();
        return Optional.of(
                new Cover(new Selection(new CommunityId(communities.iterator().next()), slices), exact));
    }

    /** The criterion's tags within its community; none if it does not name one community. */
    private static List<Tag> within(EventCriterion criterion, Set<String> communities) {
        var within = new ArrayList<Tag>(2);
        boolean named = false;
        for (var tag : criterion.tags()) {
            if (tag.key().equals(COMMUNITY)) {
                communities.add(tag.value());
                named = true;
            } else {
                within.add(tag);
            }
        }
        return named ? within : List.of();
    }

    private static Set<String> names(EventCriterion criterion, Set<String> all) {
        if (criterion.types().isEmpty()) return all;
        var names = new HashSet<String>();
        for (var type : criterion.types()) names.add(type.name());
        return names;
    }

    private static Tag tag(CommunityId community) {
        return new Tag(COMMUNITY, community.value());
    }

    private static Tag tag(org.folkmoot.decisions.Tag tag) {
        return new Tag(tag.key(), tag.value());
    }

    private static org.folkmoot.decisions.Tag parse(Tag tag) {
        return new org.folkmoot.decisions.Tag(tag.key(), tag.value());
    }
}
