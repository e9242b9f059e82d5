package org.folkmoot.web.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Parameter;
import org.folkmoot.vocabulary.Range;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.Shape;
import org.folkmoot.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says the parameters of rule books, their values and what the law says of them. Templates call it {@code @parameters}. */
@Component("parameters")
record ParameterWords(Words words) {

    private static final String MESSAGE = "parameter.";

    /** What the parameter is called. */
    public String title(Parameter parameter) {
        return words.say(MESSAGE + parameter.key());
    }

    /** What it is for. */
    public String says(Parameter parameter) {
        return words.say(MESSAGE + parameter.key() + ".says");
    }

    /** A value as a sentence part; a text that is no value of the parameter as it is. @param value null where a book lacks it */
    public String value(Parameter parameter, @Nullable String value) {
        if (value == null) return words.say("rulebook.absent");
        if (!parameter.shape().reads(value)) return value;
        return switch (parameter.shape()) {
            case Shape.WholeDays _ -> words.say("rulebook.days", Integer.valueOf(value));
            case Shape.Share(boolean all) ->
                words.say(all ? "rulebook.at-least" : "rulebook.more-than", words.share(Fraction.parse(value)));
            case Shape.Span _ -> {
                var range = Range.parse(value);
                yield words.say("rulebook.span", range.least(), range.most());
            }
            case Shape.OneOf _ -> words.say(MESSAGE + parameter.key() + "." + value);
            case Shape.Dates _ -> dates(value);
        };
    }

    /** The kind of field in which a value is typed. */
    public String field(Parameter parameter) {
        return switch (parameter.shape()) {
            case Shape.WholeDays _ -> "days";
            case Shape.Share _ -> "share";
            case Shape.Span _ -> "span";
            case Shape.OneOf _ -> "words";
            case Shape.Dates _ -> "dates";
        };
    }

    /** What one can choose from; nothing where a value is typed. */
    public List<String> choices(Parameter parameter) {
        return parameter.shape() instanceof Shape.OneOf(var all) ? all : List.of();
    }

    /** Days in a row are said by the first and the last of them. */
    private String dates(String value) {
        if (value.isEmpty()) return words.say("rulebook.no-dates");
        var days = Stream.of(value.split(",")).map(LocalDate::parse).toList();
        var rows = new ArrayList<List<LocalDate>>();
        for (var day : days) {
            if (rows.isEmpty() || !rows.getLast().getLast().plusDays(1).equals(day)) rows.add(new ArrayList<>());
            rows.getLast().add(day);
        }
        var said = rows.stream()
                .map(row -> row.size() == 1
                        ? words.day(row.getFirst())
                        : words.say("rulebook.from-to", words.day(row.getFirst()), words.day(row.getLast())))
                .collect(Collectors.joining(words.say("rulebook.and")));
        return words.say("rulebook.dates", days.size(), said);
    }

    /** How far its value may go on that day. */
    public String bound(Parameter parameter, LocalDate day) {
        var bound = parameter.boundOn(day).orElse(null);
        if (bound == null) return "";
        var law = bound.law().isEmpty() ? "" : words.say("rulebook.by-law", law(bound.law()));
        if (bound.isFixed()) return words.say("rulebook.fixed", value(parameter, bound.least()), law);
        if (!(parameter.shape() instanceof Shape.Span))
            return words.say("rulebook.between", limit(parameter, bound.least()), limit(parameter, bound.most()), law);
        var least = Range.parse(bound.least());
        var most = Range.parse(bound.most());
        return words.say("rulebook.between-spans", least.least(), most.least(), least.most(), most.most(), law);
    }

    private String limit(Parameter parameter, String value) {
        return parameter.shape() instanceof Shape.Share ? words.share(Fraction.parse(value)) : value(parameter, value);
    }

    /** Who may choose its value. */
    public String setter(Parameter parameter) {
        return words.say("rulebook.setter." + parameter.setter());
    }

    /** Whether a text writes a rule book. @param text null if none is there to read */
    public boolean areWrittenIn(@Nullable String text) {
        return text != null && RuleBook.written(text).isPresent();
    }

    /** Places in the law, such as {@code L18 10; L25 27}. */
    private String law(String places) {
        return Stream.of(places.split("; "))
                .map(place -> place.split(" "))
                .map(place -> words.say("rulebook.law." + place[0], place[1]))
                .collect(Collectors.joining(words.say("rulebook.and")));
    }
}
