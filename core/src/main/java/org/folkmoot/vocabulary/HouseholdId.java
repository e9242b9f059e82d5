package org.folkmoot.vocabulary;

/** A household on the roll, for example {@code H-7K2M9QXA}. */
public record HouseholdId(String value) implements Id {
    public HouseholdId {
        Id.require('H', value);
    }

    @Override
    public String toString() {
        return value;
    }
}
