package org.folkmoot.vocabulary;

/** A hearing (听证会). */
public record HearingId(String value) implements Id {
    public HearingId {
        Id.require('E', value);
    }

    @Override
    public String toString() {
        return value;
    }
}
