package org.folkmoot.projections.communities;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.vocabulary.Representatives;

/**
 * The resident representatives (居民代表) of a community.
 *
 * @param seats all that were ever taken, in the order in which they were
 */
public record RepresentativeSheet(List<Representatives.Seat> seats) {

    /** Those in office on that day. */
    public List<Representatives.Seat> on(LocalDate day) {
        return new Representatives(seats).on(day);
    }

    RepresentativeSheet after(RollEvent event) {
        return new RepresentativeSheet(
                RollEvent.representatives(new Representatives(seats), event).seats());
    }
}
