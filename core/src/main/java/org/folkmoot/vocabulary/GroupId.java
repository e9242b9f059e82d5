package org.folkmoot.vocabulary;

/** A residents' group (居民小组). */
public record GroupId(String value) implements Id {
    public GroupId {
        Id.require('G', value);
    }

    @Override
    public String toString() {
        return value;
    }
}
