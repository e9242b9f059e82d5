package org.folkmoot.bench;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.folkmoot.decisions.Event;
import org.folkmoot.record.RecordJson;
import org.jspecify.annotations.Nullable;

/** Events as the record's own JSON, and no metadata: both sides write and read the same. */
record EventBytes(RecordJson json) implements Converter {

    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.US_ASCII);

    @Override
    public boolean canConvert(Type source, Type target) {
        return true;
    }

    @Override
    @SuppressWarnings("unchecked") // asked for only as below
    public <T> @Nullable T convert(@Nullable Object value, Type target) {
        return (T)
                switch (value) {
                    case Event event -> json.toText(event).getBytes(StandardCharsets.UTF_8);
                    case Map<?, ?> _ -> NOTHING;
                    case byte[] bytes when target == byte[].class -> bytes;
                    case byte[] _ -> Map.of();
                    case null, default -> throw new IllegalArgumentException(value + " to " + target);
                };
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("json", json);
    }
}
