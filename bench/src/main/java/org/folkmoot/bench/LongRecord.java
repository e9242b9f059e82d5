package org.folkmoot.bench;

import java.nio.file.Path;
import org.folkmoot.web.scenario.ManyYears;

/** A record as long as one likes, in a folder, the same each time (but for the installation's key). */
public final class LongRecord {

    private LongRecord() {}

    /** Begins a record in an empty folder and fills it with at least so many events. @return how many it has */
    public static long write(Path folder, long events) {
        try (var installation = Voting.open(folder);
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
