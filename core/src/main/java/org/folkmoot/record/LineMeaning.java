package org.folkmoot.record;

import org.folkmoot.record.Verification.Broken;
import org.folkmoot.record.Verification.Kind;
import org.jspecify.annotations.Nullable;

/** What a line says by itself, whatever stands before and behind it. */
final class LineMeaning {

    private LineMeaning() {}

    /** Where the line's command or events cannot be read, or are not tagged as such events are; null if all is well. */
    static @Nullable Broken broken(RecordJson json, Envelope line) {
        long position = line.position();
        try {
            json.submission(line);
            for (int i = 0; i < line.events().size(); i++, position++) {
                var wrong = wrongTags(json, line, i);
                if (wrong != null) return new Broken(Kind.WRONG_TAGS, position, wrong);
            }
            return null;
        } catch (UnknownName e) {
            return new Broken(Kind.UNKNOWN_NAME, position, String.valueOf(e.getMessage()));
        } catch (MalformedLine e) {
            return new Broken(Kind.MALFORMED, position, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String wrongTags(RecordJson json, Envelope line, int index) {
        var stored = line.events().get(index);
        var event = json.event(line, index);
        boolean asToday = stored.name().equals(json.names().of(event).toString());
        if (!asToday || stored.tags().equals(RecordJson.tags(event))) return null;
        return "tagged " + stored.tags() + " instead of " + RecordJson.tags(event);
    }
}
