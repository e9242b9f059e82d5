package org.folkmoot.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.decisions.Event;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.RecordJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every stored name has a frozen example, which reads as it always did and is written again as the same text. A new command or
 * event gets its example with {@code mvn -pl core test -Dtest=FrozenNamesTest -Dfolkmoot.freeze=true}, which adds files and
 * changes none. A file is never edited: a new shape is a new version, with an upcaster.
 */
class FrozenNamesTest {

    private static final Path FOLDER = Path.of("src/test/resources/frozen");
    private static final EventNames NAMES = EventNames.ofCapabilities();
    private static final RecordJson JSON = new RecordJson(NAMES);

    @TestFactory
    Stream<DynamicTest> reads_and_writes_as_ever() {
        return Stream.concat(NAMES.events().stream(), NAMES.commands().stream())
                .sorted(java.util.Comparator.comparing(type -> NAMES.of(type).toString()))
                .map(type -> DynamicTest.dynamicTest(NAMES.of(type).toString(), () -> holds(type)));
    }

    @Test
    void no_stored_name_was_ever_dropped() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var frozen = files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            frozen.removeAll(NAMES.all());
            var withoutUpcaster =
                    frozen.stream().filter(name -> !isReadByAnUpcaster(name)).toList();
            assertTrue(withoutUpcaster.isEmpty(), "no longer readable: " + withoutUpcaster);
        }
    }

    private static boolean isReadByAnUpcaster(String name) {
        try {
            JSON.event(
                    name,
                    JSON.tree(Files.readString(FOLDER.resolve(name + ".json"))).get("data"));
            return true;
        } catch (RuntimeException | IOException e) {
            return false;
        }
    }

    private static <T> void holds(Class<T> type) throws IOException {
        var file = FOLDER.resolve(NAMES.of(type) + ".json");
        if (Boolean.getBoolean("folkmoot.freeze") && !Files.exists(file)) freeze(file, Example.of(type));
        assertTrue(Files.exists(file), "no frozen example: " + file);
        var text = Files.readString(file);
        var read = JSON.fromJson(type, JSON.tree(text).get("data"));
        assertEquals(text, write(read));
    }

    private static void freeze(Path file, Object value) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(file, write(value));
    }

    private static String write(Object value) {
        var tags = value instanceof Event event
                ? RecordJson.tags(event).stream()
                        .map(tag -> '"' + tag + '"')
                        .collect(Collectors.joining(",", "\"tags\":[", "],"))
                : "";
        return "{" + tags + "\"data\":" + JSON.toText(value) + "}\n";
    }
}
