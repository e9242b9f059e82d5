package org.folkmoot.record;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.folkmoot.vocabulary.Id;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.jdk.CollectionSerializer;
import tools.jackson.databind.ser.jdk.EnumSetSerializer;
import tools.jackson.databind.ser.std.StdDelegatingSerializer;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;
import tools.jackson.databind.util.StdConverter;

/** Writes sets and maps in the order of their texts, so that equal values are equal lines. */
final class StableOrder extends ValueSerializerModifier {

    private static final Comparator<Object> BY_TEXT = Comparator.comparing(StableOrder::text);

    private static String text(Object value) {
        return switch (value) {
            case Id id -> id.value();
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }

    @Override
    public ValueSerializer<?> modifyCollectionSerializer(
            SerializationConfig config,
            CollectionType type,
            BeanDescription.Supplier description,
            ValueSerializer<?> serializer) {
        if (!type.isTypeOrSubTypeOf(Set.class)) return serializer;
        // The one for sets of constants takes no other set than its own, which has an order of its own.
        var inner = serializer instanceof EnumSetSerializer
                ? new CollectionSerializer(type.getContentType(), false, null, null)
                : serializer;
        return new StdDelegatingSerializer(new SortedSet(), type, inner, null);
    }

    @Override
    public ValueSerializer<?> modifyMapSerializer(
            SerializationConfig config,
            MapType type,
            BeanDescription.Supplier description,
            ValueSerializer<?> serializer) {
        return new StdDelegatingSerializer(new SortedMap(), type, serializer, null);
    }

    private static final class SortedSet extends StdConverter<Object, Object> {
        @Override
        public Object convert(Object set) {
            var sorted = new LinkedHashSet<Object>();
            ((Set<?>) set).stream().sorted(BY_TEXT).forEach(sorted::add);
            return sorted;
        }
    }

    private static final class SortedMap extends StdConverter<Object, Object> {
        @Override
        public Object convert(Object map) {
            var sorted = new LinkedHashMap<Object, Object>();
            ((Map<?, ?>) map)
                    .entrySet().stream()
                            .sorted(Map.Entry.comparingByKey(BY_TEXT))
                            .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            return sorted;
        }
    }
}
