package org.folkmoot.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.InvocationTargetException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.folkmoot.decisions.Tag;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Id;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.type.LogicalType;

/** Values that speak for themselves stand in JSON as their text: ids, actors, tags, fractions, days and moments. */
public final class RecordModule extends SimpleModule {

    public RecordModule() {
        super("folkmoot-record");
        for (var type : List.of(Id.class, Actor.class, Tag.class, Fraction.class, LocalDate.class, Instant.class))
            addSerializer(new ToStringSerializer(type));
    }

    /**
     * JSON in the record's own shape, with what a module cannot say itself: a record is written as its components and nothing else,
     * null is left out, and what is read is taken for nothing but what it is.
     */
    public static JsonMapper.Builder builder() {
        return addTo(JsonMapper.builder());
    }

    /** The same for a mapper that somebody else builds. */
    public static JsonMapper.Builder addTo(JsonMapper.Builder json) {
        return json.addModule(new RecordModule())
                .accessorNaming(new RecordShapes.ComponentsOnly())
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> List.of(
                                        CoercionInputShape.Integer,
                                        CoercionInputShape.Float,
                                        CoercionInputShape.Boolean)
                                .forEach(shape -> text.setCoercion(shape, CoercionAction.Fail)));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Reading());
        context.addKeyDeserializers((type, config, description) -> {
            var parse = parser(type.getRawClass());
            return parse == null ? null : new TextKey(parse);
        });
        context.addSerializerModifier(new StableOrder());
        context.insertAnnotationIntrospector(new RecordShapes());
    }

    /** What reads the text of such a value; null for any other type. */
    private static @Nullable Function<String, ?> parser(Class<?> type) {
        if (type == Actor.class) return Actor::parse;
        if (type == Tag.class) return Tag::parse;
        if (type == Fraction.class) return Fraction::parse;
        if (type == LocalDate.class) return LocalDate::parse;
        if (type == Instant.class) return Instant::parse;
        return Id.class.isAssignableFrom(type) && type.isRecord() ? id(type) : null;
    }

    private static Function<String, ?> id(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor(String.class);
            constructor.setAccessible(true);
            return text -> {
                try {
                    return constructor.newInstance(text);
                } catch (InvocationTargetException e) {
                    throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            };
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + " is an id, so it holds one text", e);
        }
    }

    /** The value, provided that it would be written again as just this text: one value, one text. */
    private static Object parse(Function<String, ?> parse, String text) {
        var value = parse.apply(text);
        if (!value.toString().equals(text)) throw new IllegalArgumentException("'" + text + "' is written " + value);
        return value;
    }

    private static final class Reading extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            var parse = parser(type.getRawClass());
            return parse == null ? null : new TextReader(type.getRawClass(), parse);
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return parser(type) != null;
        }
    }

    private static final class TextReader extends StdScalarDeserializer<Object> {
        private final transient Function<String, ?> parse;

        TextReader(Class<?> type, Function<String, ?> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING)
                return context.handleUnexpectedToken(handledType(), json);
            var text = json.getString();
            try {
                return parse(parse, text);
            } catch (RuntimeException e) {
                throw context.weirdStringException(text, handledType(), String.valueOf(e.getMessage()));
            }
        }
    }

    private static final class TextKey extends KeyDeserializer {
        private final transient Function<String, ?> parse;

        TextKey(Function<String, ?> parse) {
            this.parse = parse;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            try {
                return parse(parse, key);
            } catch (RuntimeException e) {
                throw context.weirdKeyException(Object.class, key, String.valueOf(e.getMessage()));
            }
        }
    }
}
