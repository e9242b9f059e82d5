package org.folkmoot.web.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * Counts that are forgotten a while after they were begun, such as how often somebody has failed to sign in. Where nodes share a
 * home they share these too, so that whoever tries at another node is counted on.
 */
public interface Counts {

    /** Adds to a count, which begins now if there is none; taking from none leaves none. @return the count with this */
    int add(String what, int number, Instant now, Duration memory);

    /** The count; 0 if there is none or it is forgotten. */
    int of(String what, Instant now);

    /** Ends a count. */
    void forget(String what);
}
