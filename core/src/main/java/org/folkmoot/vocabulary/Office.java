package org.folkmoot.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One officer's seat as later decisions ask about it.
 *
 * @param resident the resident who sits there; null for staff who do not live in the community
 * @param endedOn the first day without the office; null while nothing has ended it
 */
public record Office(
        OfficerId officer,
        @Nullable ResidentId resident,
        Body body,
        Post post,
        Period term,
        @Nullable LocalDate endedOn)
        implements Held {

    /** Who sits there, whatever the seat's id. */
    public PersonId person() {
        return PersonId.of(officer, resident);
    }

    @Override
    public boolean lapses() {
        return !body.isChosen();
    }
}
