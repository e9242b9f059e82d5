package org.folkmoot.vocabulary;

/** A yearly rating (民主评议). */
public record RatingId(String value) implements Id {
    public RatingId {
        Id.require('T', value);
    }

    @Override
    public String toString() {
        return value;
    }
}
