package org.folkmoot.record;

/**
 * The end of the record.
 *
 * @param position the position of the last event; 0 while there is none
 * @param hash SHA-256 of the last line, hex; 64 zeros while there is none
 */
public record Head(long position, String hash) {
    public static final Head EMPTY = new Head(0, Commit.GENESIS);
}
