package org.folkmoot.web.forms;

import java.util.Map;
import java.util.stream.IntStream;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.forms.Wanted.Written;
import org.folkmoot.web.texts.TextStore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Whether a command says the same as one that was accepted before. Ids of new things are others each time, and so are the digests
 * of texts; of a text that has been erased since nobody knows what it said. What is filled in here was not said by the sender.
 */
record Same(Wanted wanted, TextStore store) {

    /** Whether two commands are the same. */
    boolean as(JsonNode now, JsonNode before) {
        return equal(said(now), said(before));
    }

    private JsonNode said(JsonNode command) {
        if (!(command instanceof ObjectNode object)) return command;
        wanted.form().sent().filled.forEach((name, filled) -> {
            if (!filled.mayBeGiven()) object.remove(name);
        });
        return object;
    }

    private boolean equal(@Nullable JsonNode now, @Nullable JsonNode before) {
        if (now == null || before == null) return now == before;
        if (now instanceof ObjectNode object)
            return before instanceof ObjectNode other
                    && object.size() == other.size()
                    && object.properties().stream()
                            .allMatch(member -> equal(member.getValue(), other.get(member.getKey())));
        if (now.isArray())
            return before.isArray()
                    && now.size() == before.size()
                    && IntStream.range(0, now.size()).allMatch(i -> equal(now.get(i), before.get(i)));
        if (!now.isString() || !before.isString()) return now.equals(before);
        var text = now.asString();
        if (wanted.made().containsValue(text)) return true;
        return written(text).map(sent -> isKept(sent, before.asString())).orElseGet(() -> now.equals(before));
    }

    private java.util.Optional<Written> written(String placeholder) {
        return wanted.texts().entrySet().stream()
                .filter(one -> one.getKey().value().equals(placeholder))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private boolean isKept(Written sent, String digest) {
        return store.find(new Digest(digest))
                .map(kept -> kept.text().equals(sent.text()))
                .orElse(true);
    }

    /** The command with other texts in some places. */
    static JsonNode replaced(JsonNode node, Map<String, Digest> by) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> object.set(member.getKey(), replaced(member.getValue(), by)));
            return object;
        }
        if (node instanceof tools.jackson.databind.node.ArrayNode array) {
            for (int i = 0; i < array.size(); i++) array.set(i, replaced(array.get(i), by));
            return array;
        }
        var digest = node.isString() ? by.get(node.asString()) : null;
        return digest == null ? node : StringNode.valueOf(digest.value());
    }
}
