package org.folkmoot.web.accounts;

import java.time.Duration;
import java.time.InstantSource;
import org.folkmoot.web.identity.Counts;

/** From where people have signed in lately. */
record KnownPlaces(Counts places, InstantSource clock) {

    private static final Duration MEMORY = Duration.ofDays(30);

    boolean has(String place) {
        return places.of(place, clock.instant()) > 0;
    }

    void add(String place) {
        if (!has(place)) places.add(place, 1, clock.instant(), MEMORY);
    }
}
