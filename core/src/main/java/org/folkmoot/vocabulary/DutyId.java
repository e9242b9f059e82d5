package org.folkmoot.vocabulary;

import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which duty: what is to be done, and about what, such as {@code publish-result.V-7K2M9QXA}. */
public record DutyId(String value) implements Id {

    /** Of its text, as Java and ECMAScript both read it. */
    public static final String PATTERN = "[a-z][a-z-]{2,39}(\\.[A-Z][A-Z0-9_-]{1,39}){1,2}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    public DutyId {
        if (!FORM.matcher(value).matches())
            throw new IllegalArgumentException("a duty is a word and what it is about, such as answer.E-7K2M9QXA");
    }

    public static DutyId of(String kind, Object... about) {
        return new DutyId(Stream.concat(Stream.of(kind), Arrays.stream(about).map(Object::toString))
                .collect(Collectors.joining(".")));
    }

    /** What is to be done, as one word; pages name it by the message {@code need.<kind>}. */
    public String kind() {
        return value.substring(0, value.indexOf('.'));
    }

    /** Whether it is done by an item on the board that publishes what it is about. */
    public boolean isPublication() {
        return kind().startsWith("publish");
    }

    /** The id of what it is about. */
    public String subject() {
        return value.split("\\.", -1)[1];
    }

    /** What it is about, if it is a duty of that kind; null otherwise. */
    public <T> @Nullable T about(String kind, Function<String, T> id) {
        return kind().equals(kind) ? id.apply(subject()) : null;
    }

    @Override
    public String toString() {
        return value;
    }
}
