package org.folkmoot.web.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.decisions.Command;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.texts.TextKind;

/**
 * A command as somebody wants it, before it is decided: its new things have ids, its texts are not kept yet.
 *
 * @param made the ids of new things by the places where they stand, such as {@code residents[0].resident}
 * @param texts what will be kept, by what stands in the command in the place of its digest
 */
public record Wanted(Form form, Command command, Map<String, String> made, Map<Digest, Written> texts) {

    /** A text as it was written. */
    record Written(TextKind kind, String text) {}

    public Wanted {
        made = Collections.unmodifiableMap(new LinkedHashMap<>(made));
        texts = Map.copyOf(texts);
    }

    /** A command that makes nothing new and has no texts. */
    public static Wanted of(Form form, Command command) {
        return new Wanted(form, command, Map.of(), Map.of());
    }
}
