package org.folkmoot.web.forms;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.folkmoot.decisions.Command;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/** Makes a command of the fields that are called as its components are, each read as what its component is. */
final class CommandMaker implements Function<Typed, Command> {

    private final Class<? extends Command> type;
    private final Constructor<? extends Command> made;
    private final SentCommand sent;

    /** @param type a record */
    CommandMaker(Class<? extends Command> type, SentCommand sent) {
        this.type = type;
        this.sent = sent;
        var components = type.getRecordComponents();
        try {
            made = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The components without which there is no such command. */
    static List<String> needed(Class<? extends Command> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !isOptional(component))
                .map(RecordComponent::getName)
                .toList();
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @Override
    public Command apply(Typed typed) {
        return create(
                made,
                Arrays.stream(type.getRecordComponents())
                        .map(component -> read(component, typed))
                        .toArray());
    }

    private @Nullable Object read(RecordComponent component, Typed typed) {
        if (component.getType() == ResidentId.class && sent.filled.containsKey(component.getName()))
            return typed.resident(component.getName());
        return isOptional(component) && !typed.has(component.getName())
                ? null
                : read(component.getName(), component.getGenericType(), typed);
    }

    private static Object read(String field, Type type, Typed typed) {
        if (type instanceof ParameterizedType list) return many(field, list.getActualTypeArguments()[0], typed);
        var kind = (Class<?>) type;
        if (kind == Digest.class) return typed.digest(field);
        if (Id.class.isAssignableFrom(kind)) return typed.id(field, id(kind));
        if (kind.isEnum()) return typed.word(field, kind.asSubclass(Enum.class));
        if (kind == LocalDate.class) return typed.day(field);
        if (kind == int.class) return typed.number(field);
        if (kind == boolean.class) return typed.flag(field);
        if (kind == String.class) return typed.line(field);
        throw new IllegalStateException("a " + type + " is not read from a field: " + field);
    }

    private static Object many(String field, Type of, Typed typed) {
        if (of == LocalDate.class) return typed.days(field);
        return of == String.class ? typed.lines(field) : typed.ids(field, id((Class<?>) of));
    }

    private static Function<String, Object> id(Class<?> kind) {
        try {
            var of = kind.getConstructor(String.class);
            return text -> create(of, text);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(kind + " is not read from one text", e);
        }
    }

    /** What a record says to its values comes through as it is. */
    private static <T> T create(Constructor<T> of, @Nullable Object... values) {
        try {
            return of.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException said) throw said;
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
