package org.folkmoot.vocabulary;

/** A residents' or representatives' meeting. */
public record MeetingId(String value) implements Id {
    public MeetingId {
        Id.require('M', value);
    }

    @Override
    public String toString() {
        return value;
    }
}
