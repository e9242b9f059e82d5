package org.folkmoot.record;

/** What checking an export found. */
public sealed interface Verification {

    /**
     * Everything follows from the first line to a signed end.
     *
     * @param commits how many lines there are before the checkpoint
     * @param position the position of the last event; 0 if there is none
     * @param head SHA-256 of the last line, hex
     * @param at when the checkpoint was signed, as it says
     * @param key the key it was signed with, base64 of its X.509 SubjectPublicKeyInfo
     * @param keyIsKnown whether that key was asked for, or stands in the record's first commit; else anybody may have signed
     */
    record Sound(long commits, long position, String head, String at, String key, boolean keyIsKnown)
            implements Verification {}

    /**
     * Something does not follow.
     *
     * @param position where, counted as the record counts: that of the first event that is not as it was recorded
     * @param detail what was found, for people
     */
    record Broken(Kind kind, long position, String detail) implements Verification {}

    /** The ways in which an export can be broken. */
    enum Kind {
        /** A line is not the one that its successor, or the checkpoint, names by its hash. */
        CHANGED,
        /** A line is not there. */
        MISSING,
        /** A line is there twice. */
        DOUBLED,
        /** A line comes later than its position. */
        REORDERED,
        /** A line, or the file, stops in the middle. */
        TRUNCATED,
        /** A line is not written as a commit is written. */
        MALFORMED,
        /** A line or a commit exceeds the limits of the format. */
        TOO_LARGE,
        /** A command or an event has a name that this software does not know. */
        UNKNOWN_NAME,
        /** The tags beside an event are not those of the event. */
        WRONG_TAGS,
        /** The last line is no checkpoint: the end may have been cut off. */
        NO_CHECKPOINT,
        /** The checkpoint was not signed with the key that it names. */
        WRONG_SIGNATURE,
        /** The checkpoint was signed with another key than the one asked for or the one in the record. */
        WRONG_KEY,
        /** There is something after what the checkpoint covers. */
        AFTER_CHECKPOINT
    }
}
