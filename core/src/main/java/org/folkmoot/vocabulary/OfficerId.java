package org.folkmoot.vocabulary;

/** A person who holds an office: of the committee, the supervision board, the street office or the service station. */
public record OfficerId(String value) implements Id {
    public OfficerId {
        Id.require('S', value);
    }

    @Override
    public String toString() {
        return value;
    }
}
