package org.folkmoot.record;

import java.util.List;

/**
 * A commit with the bytes that are kept and hashed for it, the newline excluded.
 *
 * @param tags those of each event, by which it is found
 * @param hash SHA-256 of {@code bytes}, hex
 */
public record Line(Commit commit, List<List<String>> tags, byte[] bytes, String hash) {

    /** @param bytes what is kept for the commit */
    static Line of(Commit commit, byte[] bytes) {
        return new Line(commit, RecordJson.tags(commit.events()), bytes, Chain.hash(bytes));
    }
}
