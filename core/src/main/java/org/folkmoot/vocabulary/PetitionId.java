package org.folkmoot.vocabulary;

/** A petition (联名提议). */
public record PetitionId(String value) implements Id {
    public PetitionId {
        Id.require('J', value);
    }

    @Override
    public String toString() {
        return value;
    }
}
