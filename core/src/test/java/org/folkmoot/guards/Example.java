package org.folkmoot.guards;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.Salt;

/** Makes a filled-in value of any stored type, the same each time, so that a new event gets its first frozen example. */
final class Example {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 11);

    private int counter;

    static <T> T of(Class<T> type) {
        return type.cast(new Example().value(type.getSimpleName(), type));
    }

    private Object value(String name, Type type) {
        if (type instanceof ParameterizedType generic) return collection(name, generic);
        var plain = (Class<?>) type;
        counter++;
        if (plain == String.class) return name.equals("hash") ? digest() : name + " " + counter;
        if (plain == int.class || plain == Integer.class) return counter;
        if (plain == long.class || plain == Long.class) return (long) counter;
        if (plain == boolean.class || plain == Boolean.class) return true;
        if (plain == LocalDate.class) return DAY.plusDays(counter);
        if (plain == Actor.class) return Actor.parse("officer:" + id('S'));
        if (plain == Fraction.class) return new Fraction(2, 3);
        if (plain == Derivation.class) return Derivation.moreThan("MTG-3", 1, 2_306, 4_611, Fraction.HALF);
        if (plain == Period.class) return new Period(DAY, DAY.plusYears(5));
        if (plain == RuleBook.class)
            return new RuleBook(1, DAY, digest(), new TreeMap<>(java.util.Map.of("assembly.notice_days", "10")));
        if (plain == Digest.class) return new Digest(digest());
        if (plain == Salt.class) return new Salt(digest());
        if (plain == DutyId.class) return DutyId.of("convene", id('J'));
        if (plain == CommunityId.class) return new CommunityId("nanlang");
        if (plain.isEnum()) return plain.getEnumConstants()[0];
        if (Id.class.isAssignableFrom(plain)) return randomId(plain);
        if (plain.isSealed())
            return value(name, Capabilities.members(plain).findFirst().orElseThrow());
        return record(plain);
    }

    private Object collection(String name, ParameterizedType generic) {
        var raw = generic.getRawType();
        var arguments = generic.getActualTypeArguments();
        if (raw == List.class) return List.of(value(name, arguments[0]), value(name, arguments[0]));
        if (raw == Set.class) return Set.of(value(name, arguments[0]));
        if (raw == SortedMap.class) {
            var map = new TreeMap<Object, Object>();
            map.put(value(name, arguments[0]), value(name, arguments[1]));
            return map;
        }
        throw new IllegalStateException("no example of " + generic);
    }

    /** An id's letter is known to its constructor only. */
    private Object randomId(Class<?> type) {
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            try {
                return type.getDeclaredConstructor(String.class).newInstance(id(letter));
            } catch (InvocationTargetException e) {
                continue;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("no example of " + type);
    }

    private String id(char letter) {
        return "%c-7K2M%04d".formatted(letter, counter);
    }

    private String digest() {
        return "%064x".formatted(counter);
    }

    private Object record(Class<?> type) {
        if (!type.isRecord()) throw new IllegalStateException("no example of " + type);
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components)
                .map(component -> value(component.getName(), component.getGenericType()))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no example of " + type, e);
        }
    }
}
