package org.folkmoot.web.forms;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.web.texts.TextKind;
import org.jspecify.annotations.Nullable;

/**
 * How what programs send differs from the command as the record keeps it: ids of new things are made here, texts are kept beside the
 * record, some components are filled in. And what the rules take of the others, as far as it can be said beforehand.
 */
final class SentCommand {

    /** @param letter that the ids begin with @param mayBeGiven whether the sender may name a thing that is there already */
    record Made(char letter, boolean mayBeGiven) {}

    /** @param optional whether it may be left out */
    record Text(TextKind kind, boolean optional) {}

    /** @param mayBeGiven whether the sender may say something else */
    record Filled(Form.Filling how, boolean mayBeGiven) {}

    /**
     * What a line may be.
     *
     * @param words one of these, unless there are none
     * @param pattern as Java and ECMAScript both read it; null for any one line
     * @param longest characters
     */
    record Bounds(List<String> words, @Nullable String pattern, int longest) {
        private static final Bounds NONE = new Bounds(List.of(), null, OneLine.LONGEST);
    }

    /** The components that hold ids of new things. */
    final Map<MemberPath, Made> made = new LinkedHashMap<>();

    /** The components that are sent as texts. */
    final Map<MemberPath, Text> texts = new LinkedHashMap<>();

    /** The components that need not be sent. */
    final Map<String, Filled> filled = new LinkedHashMap<>();

    final Map<String, Bounds> bounds = new HashMap<>();

    Bounds boundsOf(String component) {
        return bounds.getOrDefault(component, Bounds.NONE);
    }

    boolean makes(String place) {
        return made.keySet().stream().anyMatch(path -> path.includes(place));
    }

    /** The letter that an id begins with which is made there. */
    char letterOf(String place) {
        return made.entrySet().stream()
                .filter(one -> one.getKey().includes(place))
                .map(one -> one.getValue().letter())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing is made at " + place));
    }
}
