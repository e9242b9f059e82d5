package org.folkmoot.replay;

/**
 * A commit that does not follow from its command, the events before it and the rules of this software.
 *
 * @param position the position of the commit's first event
 * @param expected what the record says, as JSON: its events, or the command where the kind is {@link Kind#UNKNOWN_COMMAND} or
 *     {@link Kind#DOUBLED_COMMAND}
 * @param actual what deciding it again says: its events as JSON, the code of the refusal, or the failure in words; for a doubled
 *     command, where it was accepted first
 */
public record Finding(long position, Kind kind, String expected, String actual) {

    /** In which way it does not follow. */
    public enum Kind {
        /** The rules refuse the command. */
        REFUSED_NOW,
        /** The rules accept it, with another outcome. */
        DIFFERENT_EVENTS,
        /** A command of this id was accepted in the community before. */
        DOUBLED_COMMAND,
        /** No rules decide such a command. */
        UNKNOWN_COMMAND,
        /** The events before it contradict each other, so that the command cannot be decided. */
        UNDECIDABLE
    }
}
