package org.folkmoot.web.accounts;

import java.time.Duration;
import java.time.InstantSource;
import org.folkmoot.web.identity.Counts;

/** From where people have signed in lately. */
final class KnownPlaces {

    private static final Duration MEMORY = Duration.ofDays(30);

    private final Counts places;
    private final InstantSource clock;

    KnownPlaces(Counts places, InstantSource clock) {
        this.places = places;
        this.clock = clock;
    }

    boolean has(String place) {
        return places.of(place, clock.instant()) > 0;
    }

    void add(String place) {
        if (!has(place)) places.add(place, 1, clock.instant(), MEMORY);
    }
}
