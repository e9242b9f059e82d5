package org.folkmoot.vocabulary;

/** A vote in a meeting on one proposal. */
public record VoteId(String value) implements Id {
    public VoteId {
        Id.require('V', value);
    }

    @Override
    public String toString() {
        return value;
    }
}
