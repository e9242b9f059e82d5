package org.folkmoot.vocabulary;

/** A change of who holds an office that residents give, as it was entered. */
public record ChangeId(String value) implements Id {
    public ChangeId {
        Id.require('W', value);
    }

    @Override
    public String toString() {
        return value;
    }
}
