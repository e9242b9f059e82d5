package org.folkmoot.web.forms;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.web.files.SentForm;
import org.folkmoot.web.forms.Place.Option;
import org.jspecify.annotations.Nullable;

/**
 * A form as it stands on a page.
 *
 * @param id unique on the page, and the same for the same form about the same thing
 * @param address where it is sent
 * @param key what its command will be known by: sent twice, it is done once
 * @param seen the end of the record when the form was made
 * @param back the page below that of the community to which it leads; empty if to the usual one
 * @param refused why it was not accepted; null if it was not sent, or if a field is at fault
 * @param since what has happened meanwhile to what it depends on
 */
public record ShownForm(
        Form form,
        String id,
        String address,
        String key,
        long seen,
        String back,
        List<ShownField> fields,
        Standing standing,
        Standing.@Nullable Forbidden refused,
        List<Happened> since) {

    /** What the rules say to the form as it is filled in. */
    public sealed interface Standing {

        /** The rules allow it. */
        record Allowed() implements Standing {}

        /** A rule forbids it. @param sum the count behind it, where a threshold was missed */
        record Forbidden(Refusal why, @Nullable Derivation sum) implements Standing {}

        /** It cannot be said before more is filled in. */
        record Open() implements Standing {}
    }

    /** An event that the decision depends on, and that the one who fills in the form has not seen. */
    public record Happened(long position, Instant at, String by, String event) {}

    /**
     * A field with what stands in it.
     *
     * @param at its name in the form, columns of rows with their row
     * @param id of its element
     * @param label the message that names it
     * @param hint the message that explains it; null if there is none
     * @param options with which of them are chosen
     * @param rows its rows, if it has any
     * @param wrong why it was not accepted; null if it was
     */
    public record ShownField(
            Field field,
            String at,
            String id,
            String label,
            @Nullable String hint,
            String value,
            List<Chosen> options,
            List<List<ShownField>> rows,
            @Nullable Refusal wrong) {

        private static final int MOST_LAID_OPEN = 6;

        /** Whether its options open on request: many, or repeated in every row, they would fill a phone's page. */
        public boolean isFolded() {
            boolean inRow = !at.equals(field.name());
            return field.kind() == Field.Kind.CHOICE && (inRow || options.size() > MOST_LAID_OPEN);
        }
    }

    public record Chosen(Option option, boolean chosen, String count) {}

    public boolean isAllowed() {
        return standing instanceof Standing.Allowed;
    }

    /** The refusal as things stand; null unless forbidden. */
    public Standing.@Nullable Forbidden forbidden() {
        return standing instanceof Standing.Forbidden forbidden ? forbidden : null;
    }

    /** The names under which files are sent, which are sent once, with the form itself. */
    public String fileParts() {
        return fields.stream()
                .flatMap(field ->
                        Stream.concat(Stream.of(field), field.rows().stream().flatMap(List::stream)))
                .filter(field -> field.field().kind() == Field.Kind.FILE)
                .map(field -> field.at() + SentForm.FILE)
                .collect(Collectors.joining(","));
    }

    /** Whether any field is at fault. */
    public boolean hasWrongField() {
        return fields.stream().anyMatch(field -> field.wrong() != null);
    }
}
