package org.folkmoot.web.accounts;

import java.util.LinkedHashMap;
import java.util.Map;

/** From where people have signed in lately. Bounded: the longest untouched are forgotten first. */
final class KnownPlaces {

    private static final int MOST_KEPT = 20_000;

    private final Map<String, Boolean> places = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_KEPT;
        }
    };

    synchronized boolean has(String place) {
        return places.getOrDefault(place, false);
    }

    synchronized void add(String place) {
        places.put(place, true);
    }
}
