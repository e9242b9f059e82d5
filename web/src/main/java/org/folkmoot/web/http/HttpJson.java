package org.folkmoot.web.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.folkmoot.record.RecordModule;
import org.folkmoot.web.kit.WrittenDay;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON as the interface reads and writes it: values as the record writes them, read strictly; null is the same as left out, and
 * only what may be left out may be null. The rest of the strictness stands in {@code application.properties}.
 */
final class HttpJson {

    private HttpJson() {}

    static void strict(JsonMapper.Builder json) {
        RecordModule.addTo(json).addModule(new Texts());
    }

    private static final class Texts extends SimpleModule {
        private static final long serialVersionUID = 1;

        Texts() {
            super("folkmoot-http");
            addDeserializer(String.class, new WholeText());
            addDeserializer(LocalDate.class, new Day());
        }

        @Override
        public void setupModule(SetupContext context) {
            super.setupModule(context);
            context.insertAnnotationIntrospector(new Nullness());
        }
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {
        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING)
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
            var text = json.getString();
            try {
                return WrittenDay.read(text);
            } catch (DateTimeParseException e) {
                throw context.weirdStringException(text, LocalDate.class, String.valueOf(e.getMessage()));
            }
        }
    }

    /** Text that can be written as UTF-8 and shown: no halves of characters, no control characters but tabs and line ends. */
    private static final class WholeText extends StringDeserializer {
        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            var text = super.deserialize(json, context);
            if (text.codePoints().anyMatch(WholeText::isNoText))
                throw context.weirdStringException("…", String.class, "half a character, or a control character");
            return text;
        }

        private static boolean isNoText(int character) {
            return Character.getType(character) == Character.SURROGATE
                    || Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
        }
    }

    /** A record's components are there unless they say {@code @Nullable}; elements of lists and values of maps always. */
    private static final class Nullness extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
            if (!(annotated instanceof AnnotatedParameter parameter)
                    || !parameter.getDeclaringClass().isRecord()) return JsonSetter.Value.empty();
            var component = parameter.getDeclaringClass().getRecordComponents()[parameter.getIndex()];
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return JsonSetter.Value.construct(nullable ? Nulls.SET : Nulls.FAIL, Nulls.FAIL);
        }
    }
}
