package org.folkmoot.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * A person who holds or held an office: a resident by the id that they have on the roll, somebody from outside by that of the office
 * in which they first came. Whatever follows a person from seat to seat names them by it.
 */
public record PersonId(String value) implements Id {
    public PersonId {
        if (!Id.isRandom(value) || value.charAt(0) != 'R' && value.charAt(0) != 'S')
            throw new IllegalArgumentException("a person is a resident R-… or an officer S-…");
    }

    /** Who sits there. @param resident null for somebody without an id of their own */
    public static PersonId of(OfficerId officer, @Nullable ResidentId resident) {
        return new PersonId(resident == null ? officer.value() : resident.value());
    }

    /** Whether they have an id of their own. */
    public boolean isResident() {
        return value.charAt(0) == 'R';
    }

    @Override
    public String toString() {
        return value;
    }
}
