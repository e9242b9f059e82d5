package org.folkmoot.web.forms;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.function.Function;
import org.folkmoot.web.forms.Place.Options;
import org.folkmoot.web.texts.TextKind;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form. Its label is the message {@code form.<form>.<field>}, its hint, where there is one, {@code
 * form.<form>.<field>.hint}.
 *
 * @param options what one chooses from; null for fields that one types into
 * @param suggested what stands in it at first; it may be empty
 * @param keeps what a text is kept as beside the record; null for all other fields
 * @param columns the fields of a row; none unless the kind is {@link Kind#ROWS}
 * @param rows how many rows there may be at most
 */
@RecordBuilder
public record Field(
        String name,
        Kind kind,
        boolean required,
        @Nullable Options options,
        Function<Place, String> suggested,
        @Nullable TextKind keeps,
        List<Field> columns,
        int rows)
        implements FieldBuilder.With {

    /** Suggests all options of a field of which one can choose several. */
    static final String ALL = "*";

    /** How a field is filled in. */
    public enum Kind {
        /** Not shown: it says what the form is about. */
        SUBJECT,
        LINE,
        TEXT,
        DAY,
        NUMBER,
        FLAG,
        CHOICE,
        MANY,
        /** A file that is uploaded with the form; what stands in it then is its digest. */
        FILE,
        /** Text of which each line is one thing. */
        LINES,
        /** One number for each option, named {@code <field>.<option>}. */
        COUNTS,
        /** Things of several fields each, named {@code <field>.<row>.<column>}, rows counted from 0. */
        ROWS
    }

    static Field of(String name, Kind kind, boolean required) {
        return new Field(name, kind, required, null, _ -> "", null, List.of(), 0);
    }
}
