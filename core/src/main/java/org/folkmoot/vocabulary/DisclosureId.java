package org.folkmoot.vocabulary;

/** An item of the affairs-disclosure log (居务公开). */
public record DisclosureId(String value) implements Id {
    public DisclosureId {
        Id.require('D', value);
    }

    @Override
    public String toString() {
        return value;
    }
}
