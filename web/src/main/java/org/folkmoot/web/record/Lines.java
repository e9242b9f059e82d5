package org.folkmoot.web.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.record.Commit;
import org.folkmoot.record.EventNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Commits as lines of a list, as far as the reader may see them. */
@Component
record Lines(EventNames names) {

    /**
     * A commit in a list.
     *
     * @param seal the word that keeps it from the reader; null if it is shown, else {@code at}, {@code by} and {@code kind} are null
     * @param kind resident, officer or system
     * @param events what happened, by name, with how often
     */
    record Row(
            long position,
            long last,
            @Nullable String seal,
            @Nullable Instant at,
            @Nullable String kind,
            @Nullable String by,
            List<Happened> events) {}

    /** @param name of an event, without its version */
    record Happened(String name, int times) {}

    /** The commits as rows; of what is sealed, what stands side by side is one row. */
    List<Row> of(List<Commit> commits, Sealing.Sight sight) {
        var rows = new ArrayList<Row>();
        for (var commit : commits) {
            var row = row(commit, sight.seal(commit));
            if (rows.isEmpty() || !isOneWith(rows.getLast(), row)) rows.add(row);
            else rows.add(together(rows.removeLast(), row));
        }
        return rows;
    }

    private static boolean isOneWith(Row one, Row other) {
        return one.seal() != null
                && one.seal().equals(other.seal())
                && (one.last() + 1 == other.position() || other.last() + 1 == one.position());
    }

    private static Row together(Row one, Row other) {
        var counted = new LinkedHashMap<String, Integer>();
        for (var row : List.of(one, other))
            for (var event : row.events()) counted.merge(event.name(), event.times(), Integer::sum);
        return new Row(
                Math.min(one.position(), other.position()),
                Math.max(one.last(), other.last()),
                one.seal(),
                null,
                null,
                null,
                happened(counted));
    }

    private Row row(Commit commit, @Nullable String seal) {
        var given = commit.submission().given();
        return seal != null
                ? new Row(commit.position(), commit.last(), seal, null, null, null, events(commit))
                : new Row(
                        commit.position(),
                        commit.last(),
                        null,
                        given.at(),
                        RecordQuery.kind(given.by()),
                        given.by().toString(),
                        events(commit));
    }

    private List<Happened> events(Commit commit) {
        var counted = new LinkedHashMap<String, Integer>();
        for (var event : commit.events()) counted.merge(names.of(event).name(), 1, Integer::sum);
        return happened(counted);
    }

    private static List<Happened> happened(Map<String, Integer> counted) {
        return counted.entrySet().stream()
                .map(one -> new Happened(one.getKey(), one.getValue()))
                .toList();
    }
}
