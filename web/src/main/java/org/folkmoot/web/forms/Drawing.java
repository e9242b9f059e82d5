package org.folkmoot.web.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.web.forms.Field.Kind;
import org.folkmoot.web.forms.ShownForm.Chosen;
import org.folkmoot.web.forms.ShownForm.ShownField;
import org.folkmoot.web.kit.EdgeException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Draws the fields of one form with what stands in them. */
record Drawing(
        MessageSource messages,
        Form form,
        Place place,
        @Nullable EdgeException wrong) {
    /** Empty rows that are offered beyond the filled ones. */
    private static final int SPARE_ROWS = 3;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** A field that every form has when it is sent. */
    private static final String SENT = "key";

    /** The same form may stand on a page several times, about different things. */
    static String id(Form form, Place place) {
        var about = form.fields().stream()
                .filter(field -> field.kind() == Kind.SUBJECT)
                .map(field -> place.given().one(field.name()))
                .collect(Collectors.joining("-"));
        return (form.name() + "-" + about).replaceAll("[^A-Za-z0-9-]", "");
    }

    List<ShownField> fields() {
        return form.fields().stream().map(field -> draw(field, "", "")).toList();
    }

    private ShownField draw(Field field, String prefix, String under) {
        var at = prefix + field.name();
        var key = "form." + form.name() + "." + under + field.name();
        var hint = messages.getMessage(key + ".hint", null, null, LocaleContextHolder.getLocale()) == null
                ? null
                : key + ".hint";
        // What is not checked is not sent: in a form that was sent before, nothing stands for nothing.
        var value = place.given().has(at) || place.given().has(SENT)
                ? place.given().one(at)
                : field.suggested().apply(place);
        if (field.kind() == Kind.FILE && !DIGEST.matcher(value).matches()) value = ""; // nobody types it
        return new ShownField(
                field,
                at,
                (id(form, place) + "-" + at).replace('.', '-'),
                key,
                hint,
                value,
                options(field, at, value),
                field.kind() == Kind.ROWS ? rows(field) : List.of(),
                wrong != null && at.equals(wrong.field()) ? wrong.why() : null);
    }

    private List<Chosen> options(Field field, String at, String value) {
        var from = field.options();
        if (from == null) return List.of();
        var options = from.in(place);
        var given = place.given();
        boolean only = options.size() == 1 && field.required() && field.kind() == Kind.CHOICE && !given.has(at);
        return options.stream()
                .map(option -> new Chosen(
                        option,
                        only
                                || value.equals(Field.ALL)
                                || option.value().equals(value)
                                || given.many(at).contains(option.value()),
                        given.one(at + "." + option.value())))
                .toList();
    }

    private List<List<ShownField>> rows(Field field) {
        int filled = 0;
        for (int row = 0; row < field.rows(); row++) if (isFilled(field, row)) filled = row + 1;
        var rows = new ArrayList<List<ShownField>>();
        IntStream.range(0, Math.min(field.rows(), filled + SPARE_ROWS))
                .forEach(row -> rows.add(field.columns().stream()
                        .map(column -> draw(column, field.name() + "." + row + ".", field.name() + "."))
                        .toList()));
        return rows;
    }

    private boolean isFilled(Field field, int row) {
        return field.columns().stream()
                .anyMatch(column -> !place.given()
                        .one(field.name() + "." + row + "." + column.name())
                        .isBlank());
    }
}
