package org.folkmoot.web.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.record.Commit;
import org.folkmoot.record.CommitLog.Kept;
import org.folkmoot.vocabulary.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A commit as it is kept, for people.
 *
 * @param line its bytes as text, shortened where they would not fit a page
 * @param whole whether that is all of it
 * @param events shortened likewise
 * @param more events that are not shown
 */
record ShownCommit(
        Commit commit,
        String hash,
        String line,
        boolean whole,
        String command,
        String asked,
        List<ShownEvent> events,
        int more) {

    private static final int MOST_OF_LINE = 4_000;
    private static final int MOST_OF_EVENT = 3_000;
    private static final int MOST_EVENTS = 15;

    /** Pretty, as it is for reading only; what is hashed is the line. */
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * An event.
     *
     * @param name as stored, with its version
     * @param word without it
     */
    record ShownEvent(long position, String name, String word, List<String> tags, String data) {}

    static ShownCommit of(Commit commit, Kept kept) {
        var text = new String(kept.bytes(), StandardCharsets.UTF_8);
        var tree = JSON.readTree(text);
        var events = new ArrayList<ShownEvent>();
        for (var event : tree.path("events"))
            if (events.size() < MOST_EVENTS) events.add(event(commit.position() + events.size(), event));
        return new ShownCommit(
                commit,
                Sha256.hex(kept.bytes()),
                shortened(text, MOST_OF_LINE),
                text.length() <= MOST_OF_LINE,
                tree.path("command").path("name").asString(""),
                pretty(tree.path("command").path("data")),
                events,
                commit.events().size() - events.size());
    }

    private static ShownEvent event(long position, JsonNode event) {
        var tags = new ArrayList<String>();
        for (var tag : event.path("tags")) if (tags.size() < MOST_EVENTS) tags.add(tag.asString(""));
        var name = event.path("name").asString("");
        return new ShownEvent(position, name, name.replaceFirst("\\.v[0-9]+$", ""), tags, pretty(event.path("data")));
    }

    private static String pretty(JsonNode data) {
        return shortened(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(data), MOST_OF_EVENT);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most) + " …";
    }
}
