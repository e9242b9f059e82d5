package org.folkmoot.vocabulary;

/** An order to correct (责令改正). */
public record OrderId(String value) implements Id {
    public OrderId {
        Id.require('O', value);
    }

    @Override
    public String toString() {
        return value;
    }
}
