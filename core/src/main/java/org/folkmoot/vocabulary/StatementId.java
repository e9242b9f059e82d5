package org.folkmoot.vocabulary;

/** A statement made at a hearing; its text stays beside the record. */
public record StatementId(String value) implements Id {
    public StatementId {
        Id.require('Q', value);
    }

    @Override
    public String toString() {
        return value;
    }
}
