package org.folkmoot.decisions;

import java.util.List;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;

/**
 * An event by which duties arise, are done or fall away. That is all a capability says of its clocks: the tags of the event hold
 * {@link #ofDuty} of each, and the rest follows from it.
 */
public interface Obliging extends Event {

    /** What it does to which duties; nothing if to none. */
    List<Duty.Step> duties();

    /** All that happens to one duty. */
    static Tag ofDuty(DutyId duty) {
        return Tag.of("duty", duty);
    }
}
