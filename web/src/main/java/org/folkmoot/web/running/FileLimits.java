package org.folkmoot.web.running;

/**
 * How much may be uploaded.
 *
 * @param ofCommunity bytes of all files of a community together
 * @param waiting bytes of the files of one uploader that the record does not cite yet
 */
public record FileLimits(long ofCommunity, long waiting) {

    /** Some thousand scanned documents; more at once than any form takes. */
    public static final FileLimits USUAL = new FileLimits(5_000_000_000L, 120_000_000);
}
