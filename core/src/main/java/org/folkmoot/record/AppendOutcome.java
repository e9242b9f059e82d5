package org.folkmoot.record;

/** What became of events that were handed to the {@link RecordWriter}. */
public sealed interface AppendOutcome {

    /** They are durable, at this place. */
    record Appended(Commit commit) implements AppendOutcome {}

    /** Something they depend on has happened since it was read: read again and decide again. Nothing was appended. */
    record Conflict() implements AppendOutcome {}

    /** A command of this id was accepted in this community before, with this outcome. Nothing was appended. */
    record Repeated(Commit first) implements AppendOutcome {}

    /** They exceed what one commit may hold. Nothing was appended. */
    record TooLarge() implements AppendOutcome {}
}
