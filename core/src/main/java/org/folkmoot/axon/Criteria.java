package org.folkmoot.axon;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.folkmoot.record.Recorded;
import org.folkmoot.vocabulary.CommunityId;

/** Which events of the record Axon's criteria take. */
final class Criteria {

    /** The key of the tag by which criteria name the community; no event's own tag can have it. */
    static final String COMMUNITY = "@community";

    /** A name that no event can have. */
    private static final QualifiedName NO_EVENT = new QualifiedName("-");

    private Criteria() {}

    /** Takes what the criteria take; where they ask for types alone, without making the tags of each event. */
    static Predicate<Recorded> filter(EventCriteria criteria) {
        if (criteria.matches(NO_EVENT, Set.of())) return _ -> true;
        var alternatives = criteria.flatten();
        if (!alternatives.stream().allMatch(criterion -> criterion.tags().isEmpty()))
            return recorded -> criteria.matches(name(recorded), tags(recorded));
        var names = alternatives.stream()
                .flatMap(criterion -> criterion.types().stream())
                .collect(Collectors.toUnmodifiableSet());
        return recorded -> names.contains(name(recorded));
    }

    private static QualifiedName name(Recorded recorded) {
        return MessageTypes.of(recorded.event().getClass()).qualifiedName();
    }

    /** The tags of a recorded event, its community among them. */
    private static Set<Tag> tags(Recorded recorded) {
        var tags = recorded.event().tags().stream().map(Criteria::tag).collect(Collectors.toCollection(HashSet::new));
        tags.add(tag(recorded.given().community()));
        return tags;
    }

    static Tag tag(CommunityId community) {
        return new Tag(COMMUNITY, community.value());
    }

    static Tag tag(org.folkmoot.decisions.Tag tag) {
        return new Tag(tag.key(), tag.value());
    }
}
