package org.folkmoot.vocabulary;

/** A person on the roll; the name stays in the identity store, never in the record. */
public record ResidentId(String value) implements Id {
    public ResidentId {
        Id.require('R', value);
    }

    @Override
    public String toString() {
        return value;
    }
}
