package org.folkmoot.decisions;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.vocabulary.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A file that a command names or an event cites, wherever in it ({@link OfFile}).
 *
 * @param personal whether only those in office read it
 * @param place where it stands, such as {@code materials[0].file}
 */
public record CitedFile(Digest digest, boolean personal, String place) {

    /** Asked of every event, so it is kept. */
    private static final ClassValue<Boolean> MAY_CITE = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return mayCite(type, new HashSet<>());
        }
    };

    private static boolean mayCite(Class<?> type, Set<Class<?>> asked) {
        if (!asked.add(type)) return false;
        if (type.isSealed()) return Stream.of(type.getPermittedSubclasses()).anyMatch(one -> mayCite(one, asked));
        return type.isRecord()
                && Stream.of(type.getRecordComponents())
                        .anyMatch(component -> component.isAnnotationPresent(OfFile.class)
                                || classesIn(component.getGenericType()).anyMatch(one -> mayCite(one, asked)));
    }

    /** Whether such a command or event may cite a file. */
    public static boolean mayBeIn(Class<?> type) {
        return MAY_CITE.get(type);
    }

    /** The files that it names, in the order in which it does. */
    public static List<CitedFile> in(Record said) {
        var found = new ArrayList<CitedFile>();
        look(said, null, "", found);
        return List.copyOf(found);
    }

    /** @param by what is said of the component in which the value stands; null where it is of no file */
    private static void look(@Nullable Object value, @Nullable OfFile by, String place, List<CitedFile> found) {
        switch (value) {
            case Digest digest when by != null -> found.add(new CitedFile(digest, by.personal(), place));
            case Collection<?> list -> {
                int i = 0;
                for (var element : list) look(element, by, place + "[" + i++ + "]", found);
            }
            case Record record
            when mayBeIn(record.getClass()) -> {
                for (var component : record.getClass().getRecordComponents())
                    look(
                            read(component, record),
                            component.getAnnotation(OfFile.class),
                            place.isEmpty() ? component.getName() : place + "." + component.getName(),
                            found);
            }
            case null, default -> {} // what holds no file
        }
    }

    private static @Nullable Object read(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Class<?>> classesIn(Type type) {
        return switch (type) {
            case Class<?> one -> Stream.of(one);
            case ParameterizedType of -> Stream.of(of.getActualTypeArguments()).flatMap(CitedFile::classesIn);
            case WildcardType any -> Stream.of(any.getUpperBounds()).flatMap(CitedFile::classesIn);
            case GenericArrayType list -> classesIn(list.getGenericComponentType());
            default -> Stream.of();
        };
    }
}
