package org.folkmoot.record;

/**
 * A commit with the bytes that are kept and hashed for it, the newline excluded.
 *
 * @param hash SHA-256 of {@code bytes}, hex
 */
public record Line(Commit commit, byte[] bytes, String hash) {}
