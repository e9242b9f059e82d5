package org.folkmoot.vocabulary;

import java.util.regex.Pattern;

/** What the sender names a command by (the HTTP {@code Idempotency-Key}); sending it twice decides once. */
public record CommandId(String value) implements Id {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{8,64}");

    public CommandId {
        if (!KEY.matcher(value).matches())
            throw new IllegalArgumentException(
                    "a command id is 8 to 64 of A-Z, a-z, 0-9, dot, colon, underscore and hyphen");
    }

    @Override
    public String toString() {
        return value;
    }
}
