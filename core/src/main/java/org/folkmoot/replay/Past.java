package org.folkmoot.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Tag;
import org.folkmoot.record.Commit;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.Selection;
import org.folkmoot.vocabulary.CommunityId;

/**
 * The events so far, found as decisions depend on them. Each is held once, with one number for each of its tags; the record of one
 * street office fits into memory.
 */
public final class Past {

    private record Key(CommunityId community, Tag tag, String name) {}

    /** Growing list of numbers: most keys have one event, a few have ten thousand. */
    private static final class Numbers {
        private int[] numbers = new int[1];
        private int count;

        private void add(int number) {
            if (count == numbers.length) numbers = Arrays.copyOf(numbers, count * 2);
            numbers[count++] = number;
        }

        private IntStream stream() {
            return Arrays.stream(numbers, 0, count);
        }
    }

    private final EventNames names;
    private final List<Event> events = new ArrayList<>();
    private final Map<Key, Numbers> index = new HashMap<>();

    public Past(EventNames names) {
        this.names = names;
    }

    /** Takes in a commit; they come in the order of the record. */
    public void add(Commit commit) {
        var community = commit.submission().given().community();
        for (var event : commit.events()) {
            var name = names.of(event).name();
            for (var tag : event.tags())
                index.computeIfAbsent(new Key(community, tag, name), _ -> new Numbers())
                        .add(events.size());
            events.add(event);
        }
    }

    /** The selected events, in the order of the record, each once. */
    public List<Event> select(Selection selection) {
        return selection.slices().stream()
                .flatMap(slice -> slice.names().stream().map(name -> new Key(selection.community(), slice.tag(), name)))
                .map(index::get)
                .filter(numbers -> numbers != null)
                .flatMapToInt(Numbers::stream)
                .sorted()
                .distinct()
                .mapToObj(events::get)
                .toList();
    }
}
