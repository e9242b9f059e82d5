package org.folkmoot.web.identity;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ResidentId;

/**
 * Finds residents by words. Names are sealed, so everybody is opened and looked at; what was opened is held for a minute, because
 * the clerks at a door search every few seconds. Who finds must read anew what is shown: meanwhile somebody may be forgotten.
 */
final class Directory {

    private static final long HELD_NANOS = Duration.ofMinutes(1).toNanos();

    private final PersonStore persons;
    private final Map<CommunityId, Opened> held = new ConcurrentHashMap<>();

    Directory(PersonStore persons) {
        this.persons = persons;
    }

    private record Line(ResidentId resident, String text, String order) {}

    private record Opened(long since, List<Line> lines) {
        boolean isFresh() {
            return System.nanoTime() - since < HELD_NANOS;
        }
    }

    /** At most so many residents whose name, address or id has every word, ordered by address. */
    List<ResidentId> find(CommunityId community, String words, int most) {
        var wanted = List.of(plain(words).split(" "));
        if (wanted.stream().allMatch(String::isEmpty)) return List.of();
        held.values().removeIf(opened -> !opened.isFresh());
        return held.computeIfAbsent(community, this::open).lines().stream()
                .filter(line -> wanted.stream().allMatch(line.text()::contains))
                .limit(most)
                .map(Line::resident)
                .toList();
    }

    private Opened open(CommunityId community) {
        var lines = new ArrayList<Line>();
        for (var known : persons.everybody(community)) {
            var person = known.person();
            var address = person.building() + " " + person.unit();
            // Once more without a blank between, for those who write an address in one word.
            var text = String.join(
                    "\n",
                    person.name(),
                    address,
                    person.building() + person.unit(),
                    known.resident().value());
            lines.add(new Line(known.resident(), plain(text), address + person.name()));
        }
        lines.sort(Comparator.comparing(Line::order));
        return new Opened(System.nanoTime(), List.copyOf(lines));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\S\\n]+", " ")
                .strip();
    }

    /** Nobody is held any more. */
    void drop() {
        held.clear();
    }
}
