package org.folkmoot.vocabulary;

/** One import of a roll file. */
public record ImportId(String value) implements Id {
    public ImportId {
        Id.require('I', value);
    }

    @Override
    public String toString() {
        return value;
    }
}
