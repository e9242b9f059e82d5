package org.folkmoot.vocabulary;

/** A sheet of signatures on paper, by the number that is written on it. */
public record SheetId(String value) implements Id {
    public SheetId {
        Id.require('F', value);
    }

    @Override
    public String toString() {
        return value;
    }
}
