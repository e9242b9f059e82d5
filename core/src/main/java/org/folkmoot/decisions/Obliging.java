package org.folkmoot.decisions;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;

/**
 * An event by which duties arise, are done or fall away. That is all a capability says of its clocks: the event is found by its
 * duties, too ({@link #withDuties}), and the rest follows from it.
 */
public interface Obliging extends Event {

    /** What it does to which duties; nothing if to none. */
    List<Duty.Step> duties();

    /** The event's own tags, and those of its duties. */
    default Set<Tag> withDuties(Tag... own) {
        return Stream.concat(Stream.of(own), duties().stream().map(step -> ofDuty(step.id())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All that happens to one duty. */
    static Tag ofDuty(DutyId duty) {
        return Tag.of("duty", duty);
    }
}
