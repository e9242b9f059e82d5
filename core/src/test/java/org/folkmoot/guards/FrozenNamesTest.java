package org.folkmoot.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.UnknownName;
import org.folkmoot.record.Upcaster;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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
            var withoutUpcaster = frozen.stream()
                    .filter(name -> !isReadByAnUpcaster(JSON, name, data(name)))
                    .toList();
            assertTrue(withoutUpcaster.isEmpty(), "no longer readable: " + withoutUpcaster);
        }
    }

    @StoredAs("keep-seat.v2")
    private record KeepSeat(String seat, boolean warm) implements Command {}

    private record SeatsWereCold() implements Upcaster {
        @Override
        public String from() {
            return "keep-seat.v1";
        }

        @Override
        public ObjectNode upcast(ObjectNode data) {
            return data.put("warm", false);
        }
    }

    @Test
    void the_superseded_shape_of_a_command_is_read_by_its_upcaster_too() {
        var json = new RecordJson(new EventNames(List.of(KeepSeat.class)), List.of(new SeatsWereCold()));
        var data = json.tree("{\"seat\":\"7\"}");
        assertTrue(isReadByAnUpcaster(json, "keep-seat.v1", data));
        assertFalse(isReadByAnUpcaster(json, "keep-seat.v3", data));
        assertFalse(isReadByAnUpcaster(json, "leave-seat.v1", data));
    }

    private static JsonNode data(String name) {
        try {
            return JSON.tree(Files.readString(FOLDER.resolve(name + ".json"))).get("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReadByAnUpcaster(RecordJson json, String name, JsonNode data) {
        return isRead(() -> json.event(name, data)) || isRead(() -> json.command(name, data));
    }

    private static boolean isRead(Supplier<?> reading) {
        try {
            return reading.get() != null;
        } catch (UnknownName e) {
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
