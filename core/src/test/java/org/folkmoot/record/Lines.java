package org.folkmoot.record;

import static org.folkmoot.record.sample.Samples.taken;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.sample.Samples;

/** Lines that follow each other, for tests of what keeps them. */
public final class Lines {

    private static final RecordJson JSON = Samples.json();

    private Lines() {}

    /** The line that this commit becomes after that end. */
    public static Line after(Head end, Submission submission, List<? extends Event> events) {
        return JSON.line(new Commit(end.position() + 1, end.hash(), submission, List.copyOf(events)));
    }

    /** The end of the record once this line is its last. */
    public static Head end(Line line) {
        return new Head(line.commit().last(), line.hash());
    }

    /** One line for each of the lists of events, each with a command of its own. */
    @SafeVarargs
    public static List<Line> group(Head end, List<? extends Event>... commits) {
        var lines = new ArrayList<Line>();
        for (var events : commits) {
            lines.add(after(end, Samples.taking(Samples.seat(0)), events));
            end = end(lines.getLast());
        }
        return lines;
    }

    /** So many commits in which the seats from {@code first} on are taken. */
    public static List<Line> seats(Head end, int first, int count) {
        var lines = new ArrayList<Line>();
        for (int seat = first; seat < first + count; seat++) {
            lines.add(after(end, Samples.taking(Samples.seat(seat)), List.of(taken(Samples.seat(seat)))));
            end = end(lines.getLast());
        }
        return lines;
    }
}
