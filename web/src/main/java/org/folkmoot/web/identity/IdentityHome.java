package org.folkmoot.web.identity;

/**
 * Where accounts, persons, texts and the log of readings are kept: a file beside the record, or the MongoDB that keeps the record.
 * Everything in it was sealed under the installation's key.
 */
public interface IdentityHome extends AutoCloseable {

    /** The kinds of rows. */
    enum Kind {
        ACCOUNT,
        INVITATION,
        TEXT,
        /** What is known of files that were uploaded. */
        FILE,
        /** Their bytes, in rows of up to ten megabytes. */
        FILE_CONTENT,
        /** Files of people. */
        ROLL,
        HOUSEHOLD,
        PERSON,
        /** What files, households and people are found by: keyed hashes. */
        FOUND_BY,
        /** Who has read of whom: only ever appended. */
        READING,
        /** What shows that a key is the right one. */
        MARK
    }

    Rows rows(Kind kind);

    /** Who the residents are; one for a process. */
    default PersonStore persons(Sealed key) {
        return new PersonStore(this, key);
    }

    /** Whether other processes may be at work here. */
    boolean isShared();

    /** Overwrites whatever may be left of removed rows. */
    void overwriteRemoved();

    /** Sessions, and whatever else is good for a while only. @param kind one word */
    FadingRows fading(String kind);

    /** @param kind of what is counted: the same word counted twice is two counts. @param key hides what is counted */
    Counts counts(String kind, Sealed key);

    /**
     * Makes sure that the key is the one that everything here was sealed under; the first key that comes is.
     *
     * @throws WrongKey if it is another
     */
    default void fit(Sealed key) {
        var marks = rows(Kind.MARK);
        marks.add(new Rows.Row(MARK, "", key.seal(new byte[1], MARK)));
        var mark = marks.find(MARK).orElseThrow();
        try {
            key.open(mark.sealed(), MARK);
        } catch (IllegalStateException otherKey) {
            throw new WrongKey(
                    "the identity key does not fit: accounts and persons here were sealed under another key. "
                            + "Give the right one as keys/identity.key or in " + IdentityKey.VARIABLE
                            + "; every node that shares the record needs the same.");
        }
    }

    /** What the mark is called. */
    String MARK = "identity-key";

    @Override
    void close();
}
