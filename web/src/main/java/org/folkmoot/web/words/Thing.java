package org.folkmoot.web.words;

import java.util.Map;
import java.util.Set;
import org.folkmoot.web.forms.Field.Kind;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.Values;

/**
 * Something that is under way, which forms can be about.
 *
 * @param title what it is called; one's own word where it is called nothing
 * @param page its page, below that of its community
 * @param values its id, and ids of what it belongs to, by the names of the forms' subjects
 * @param there the forms that come next and are sent from its page, because they need more than its id, or much reading
 */
public record Thing(String title, String page, Map<String, String> values, Set<String> there) {

    /** Whether nothing more need be known for a form than which thing it is about. */
    public boolean isEnoughFor(Form form) {
        return form.fields().stream()
                .filter(field -> field.kind() == Kind.SUBJECT)
                .allMatch(field -> values.containsKey(field.name()));
    }

    public Values given() {
        return Values.of(values.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new));
    }
}
