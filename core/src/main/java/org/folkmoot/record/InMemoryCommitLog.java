package org.folkmoot.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;

/** A record that lasts as long as the process: for tests and trials. */
public final class InMemoryCommitLog implements CommitLog {

    private record Command(CommunityId community, CommandId id) {}

    private final RecordJson json;
    private final IndexKeys keys;
    private final TreeMap<Long, Line> lines = new TreeMap<>();
    private final Map<Command, Commit> outcomes = new HashMap<>();
    private final Map<String, TreeMap<Long, Recorded>> index = new HashMap<>();

    public InMemoryCommitLog(RecordJson json) {
        this.json = json;
        this.keys = new IndexKeys(json.names());
    }

    @Override
    public synchronized Head head() {
        var last = lines.lastEntry();
        return last == null
                ? Head.EMPTY
                : new Head(last.getValue().commit().last(), last.getValue().hash());
    }

    @Override
    public synchronized int append(List<Line> group) {
        int appended = 0;
        for (var line : group) {
            var command = commandOf(line.commit());
            if (line.commit().position() != head().position() + 1 || outcomes.containsKey(command)) return appended;
            keep(line, command);
            appended++;
        }
        return appended;
    }

    private void keep(Line line, Command command) {
        var commit = json.decode(line.bytes());
        lines.put(commit.position(), new Line(commit, line.tags(), line.bytes(), line.hash()));
        outcomes.put(command, commit);
        commit.recorded().forEach(recorded -> {
            for (var key : keys.of(recorded.given().community(), recorded.event()))
                index.computeIfAbsent(key, _ -> new TreeMap<>()).put(recorded.position(), recorded);
        });
    }

    private static Command commandOf(Commit commit) {
        return new Command(
                commit.submission().given().community(), commit.submission().id());
    }

    @Override
    public synchronized List<Commit> commits(long position, int limit) {
        return from(position, limit).stream().map(Line::commit).toList();
    }

    @Override
    public synchronized List<Kept> lines(long position, int limit) {
        return from(position, limit).stream()
                .map(line -> new Kept(
                        line.commit().position(),
                        line.commit().last(),
                        line.bytes().clone()))
                .toList();
    }

    private List<Line> from(long position, int limit) {
        var at = lines.floorEntry(position);
        var start = at != null && at.getValue().commit().last() >= position ? at.getKey() : position;
        return lines.tailMap(start, true).values().stream().limit(limit).toList();
    }

    @Override
    public synchronized List<Recorded> select(Selection selection, long after) {
        var found = new TreeMap<Long, Recorded>();
        for (var key : IndexKeys.of(selection)) {
            var events = index.get(key);
            if (events != null) found.putAll(events.tailMap(after, false));
        }
        return new ArrayList<>(found.values());
    }

    @Override
    public synchronized boolean any(Selection selection, long after) {
        for (var key : IndexKeys.of(selection)) {
            var events = index.get(key);
            if (events != null && events.lastKey() > after) return true;
        }
        return false;
    }

    @Override
    public synchronized Optional<Commit> outcome(CommunityId community, CommandId command) {
        return Optional.ofNullable(outcomes.get(new Command(community, command)));
    }

    @Override
    public void close() {}
}
