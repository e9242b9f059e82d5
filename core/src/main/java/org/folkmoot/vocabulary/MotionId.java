package org.folkmoot.vocabulary;

/** A motion put to the committee (动议). */
public record MotionId(String value) implements Id {
    public MotionId {
        Id.require('C', value);
    }

    @Override
    public String toString() {
        return value;
    }
}
