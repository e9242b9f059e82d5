package org.folkmoot.web.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * Sealed rows that are good until a moment and gone after it, such as sessions. Where nodes share a home they share these too.
 */
public interface FadingRows {

    /** @param until from when on it is as if it had never been */
    record Row(String key, Instant until, byte[] sealed) {}

    /** Adds a row. @return false, and nothing happens, if the key is taken by a row that is still good */
    boolean add(Row row);

    /** Puts other content into a row. @return false, and nothing happens, if there is none of that key */
    boolean replace(Row row);

    /** Makes a row good for longer; one that is gone stays gone. */
    void extend(String key, Instant until);

    /** @param now what is good then is found */
    Optional<Row> find(String key, Instant now);

    /** @return whether it was there */
    boolean remove(String key);

    /** Removes what is not good any more. */
    void sweep(Instant now);
}
