package org.folkmoot.vocabulary;

/** A meeting's decision from before the record, as it was taken over. */
public record EarlierId(String value) implements Id {
    public EarlierId {
        Id.require('B', value);
    }

    @Override
    public String toString() {
        return value;
    }
}
