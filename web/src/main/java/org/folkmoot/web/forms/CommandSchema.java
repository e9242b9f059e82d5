package org.folkmoot.web.forms;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.OfFile;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.web.http.Described;
import org.jspecify.annotations.Nullable;

/**
 * What programs send, as JSON Schema: a command's record, but for what its form says is made, kept or filled in here, within the
 * bounds that are looked at when it is read and decided.
 */
record CommandSchema(Form form) {

    /** Something on one line, as the rules of every word ask for it. */
    private static final String LINE =
            "^[^\\s%1$s]([^%1$s\\u2028\\u2029]*[^\\s%1$s])?$".formatted("\\u0000-\\u001f\\u007f-\\u009f");

    /** Not blank, and of the control characters only those that lay it out. */
    private static final String TEXT =
            "^[^%1$s]*[^\\s%1$s][^%1$s]*$".formatted("\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f");

    Schema<?> of(Class<? extends Command> command) {
        return object(command, "");
    }

    private Schema<?> object(Class<?> type, String before) {
        var object = new ObjectSchema();
        object.setAdditionalProperties(false);
        for (var component : type.getRecordComponents()) {
            var place = before + component.getName();
            if (isLeftToUs(place)) continue;
            var value = value(component.getGenericType(), place);
            if (component.isAnnotationPresent(OfFile.class))
                value.description("The digest of a file that was uploaded here.");
            object.addProperty(component.getName(), value);
            if (!mayBeLeftOut(component, place)) object.addRequiredItem(component.getName());
        }
        return object;
    }

    private boolean isLeftToUs(String place) {
        var made = form.sent().made.get(new MemberPath(place));
        var filled = form.sent().filled.get(place);
        return made != null && !made.mayBeGiven() || filled != null && !filled.mayBeGiven();
    }

    private boolean mayBeLeftOut(RecordComponent component, String place) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || form.sent().made.containsKey(new MemberPath(place))
                || form.sent().filled.containsKey(place);
    }

    private Schema<?> value(Type type, String place) {
        var text = form.sent().texts.get(new MemberPath(place));
        if (text != null) return text();
        return type instanceof ParameterizedType generic ? many(generic, place) : one((Class<?>) type, place);
    }

    private static Schema<?> text() {
        return new StringSchema()
                .minLength(1)
                .maxLength(Gathered.LONGEST_TEXT)
                .pattern(TEXT)
                .description("The text; it is kept beside the record, which has its digest.");
    }

    private Schema<?> many(ParameterizedType type, String place) {
        var arguments = type.getActualTypeArguments();
        if (Map.class.isAssignableFrom((Class<?>) type.getRawType())) {
            var map = new ObjectSchema();
            map.setAdditionalProperties(value(arguments[1], place + "[]"));
            var words = arguments[0] instanceof Class<?> keys && keys.isEnum()
                    ? constants(keys)
                    : form.sent().boundsOf(place).words();
            if (!words.isEmpty()) map.setPropertyNames(new StringSchema()._enum(words));
            return map;
        }
        return new ArraySchema().items(value(arguments[0], place + "[]")).maxItems(CommandBody.MOST_ELEMENTS);
    }

    private Schema<?> one(Class<?> type, String place) {
        if (Id.class.isAssignableFrom(type)) return Described.id(type);
        if (type.isEnum()) return new StringSchema()._enum(constants(type));
        if (type == String.class) return line(place);
        if (type == LocalDate.class) return new StringSchema().format("date").example("2026-04-11");
        if (type == int.class || type == Integer.class || type == long.class)
            return new IntegerSchema()
                    .format(type == long.class ? "int64" : "int32")
                    .minimum(BigDecimal.ZERO);
        if (type == boolean.class) return new BooleanSchema();
        if (type.isRecord()) return object(type, place + ".");
        throw new IllegalStateException(
                form.name() + "." + place + " is a " + type + ", which programs cannot send yet");
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private Schema<?> line(String place) {
        var bounds = form.sent().boundsOf(place);
        if (!bounds.words().isEmpty()) return new StringSchema()._enum(bounds.words());
        return bounds.pattern() == null
                ? new StringSchema().pattern(LINE).minLength(1).maxLength(bounds.longest())
                : new StringSchema().pattern(bounds.pattern());
    }
}
