package org.folkmoot.web.bench;

import java.nio.file.Path;
import java.time.Instant;
import org.folkmoot.web.cli.Installation;
import org.folkmoot.web.cli.Place;
import org.folkmoot.web.scenario.ManyYears;

/** A record as long as one likes, in a folder, the same each time (but for the installation's key). */
public final class LongRecord {

    private static final Instant BEGINNING = Instant.parse("2026-01-05T00:00:00Z");

    private LongRecord() {}

    /** Begins a record in an empty folder and fills it with at least so many events. @return how many it has */
    public static long write(Path folder, long events) {
        try (var installation = Installation.open(new Place(folder), BEGINNING);
                var desk = new DirectDesk(installation.log(), installation.json())) {
            ManyYears.live(desk, desk::position, events);
            return desk.position();
        }
    }

    /** Arguments: an empty folder, and how many events. */
    public static void main(String... arguments) {
        System.out.println(write(Path.of(arguments[0]), Long.parseLong(arguments[1])));
    }
}
