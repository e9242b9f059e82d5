package org.folkmoot.web.roll;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a file. It says where and what, and holds no value out of a line: a report may be printed,
 * logged and sent around.
 *
 * @param line the line in the file, counted from 1; for a household its first line
 * @param column the column, where it is one
 * @param arguments numbers and column names that the sentence needs
 */
public record RollProblem(long line, @Nullable RollColumn column, RollFault fault, List<Object> arguments) {

    private static final String SENTENCES = "org.folkmoot.web.roll.report";

    /** Chinese where there is no translation, whatever the machine's language. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public RollProblem {
        arguments = List.copyOf(arguments);
    }

    static RollProblem of(long line, RollFault fault, Object... arguments) {
        return new RollProblem(line, null, fault, List.of(arguments));
    }

    static RollProblem of(long line, RollColumn column, RollFault fault, Object... arguments) {
        return new RollProblem(line, column, fault, List.of(arguments));
    }

    /** The problem as a sentence. */
    public String sentence(Locale language) {
        var bundle = sentences(language);
        var what = new MessageFormat(bundle.getString(fault.name()), Locale.ROOT).format(arguments.toArray());
        return column == null ? what : bundle.getString("column." + column.name()) + what;
    }

    static ResourceBundle sentences(Locale language) {
        return ResourceBundle.getBundle(SENTENCES, language, NO_FALLBACK);
    }
}
