package org.folkmoot.record;

/** What became of events that were handed to the {@link RecordWriter}. */
public sealed interface Outcome {

    /** They are durable, at this place. */
    record Appended(Commit commit) implements Outcome {}

    /** Something they depend on has happened since it was read: read again and decide again. Nothing was appended. */
    record Conflict() implements Outcome {}

    /** A command of this id was accepted in this community before, with this outcome. Nothing was appended. */
    record Repeated(Commit first) implements Outcome {}

    /** They exceed what one commit may hold. Nothing was appended. */
    record TooLarge() implements Outcome {}
}
