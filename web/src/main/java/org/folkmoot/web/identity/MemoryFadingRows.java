package org.folkmoot.web.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** For one process: what it holds ends with it. */
final class MemoryFadingRows implements FadingRows {

    private final Map<String, Row> rows = new ConcurrentHashMap<>();

    @Override
    public boolean add(Row row) {
        return rows.putIfAbsent(row.key(), row) == null;
    }

    @Override
    public boolean replace(Row row) {
        return rows.replace(row.key(), row) != null;
    }

    @Override
    public void extend(String key, Instant until) {
        rows.computeIfPresent(key, (_, row) -> new Row(key, until, row.sealed()));
    }

    @Override
    public Optional<Row> find(String key, Instant now) {
        return Optional.ofNullable(rows.get(key)).filter(row -> row.until().isAfter(now));
    }

    @Override
    public boolean remove(String key) {
        return rows.remove(key) != null;
    }

    @Override
    public void sweep(Instant now) {
        rows.values().removeIf(row -> !row.until().isAfter(now));
    }
}
