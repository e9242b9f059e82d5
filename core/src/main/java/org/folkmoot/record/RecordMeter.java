package org.folkmoot.record;

/**
 * Is told how the work on the record goes in this process, for whoever measures it. It is called by the threads that do the work:
 * it returns at once and throws nothing.
 */
public interface RecordMeter {

    /** Measures nothing. */
    RecordMeter NONE = new RecordMeter() {};

    /**
     * One durable write is done.
     *
     * @param nanos how long it took, in nanoseconds
     */
    default void appended(int commits, int events, long nanos) {}

    /** So many commands could not be recorded, or it is not known whether they were. */
    default void failed(int commands) {}

    /** What a decision depends on has changed before it could be recorded: it is to be made again. */
    default void conflicted() {}

    /** Another process has appended first: its commits are read, and those that wait here are looked at again. */
    default void overtaken() {}

    /** A command that lost its race is decided once more. */
    default void decidedAgain() {}
}
