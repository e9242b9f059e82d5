package org.folkmoot.vocabulary;

/** What the sender names a command by (the HTTP {@code Idempotency-Key}); sending it twice decides once. */
public record CommandId(String value) implements Id {

    public CommandId {
        if (!isKey(value))
            throw new IllegalArgumentException(
                    "a command id is 8 to 64 of A-Z, a-z, 0-9, dot, colon, underscore and hyphen");
    }

    /** By hand: every line of the record has one. */
    private static boolean isKey(String text) {
        if (text.length() < 8 || text.length() > 64) return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!letter && !(c >= '0' && c <= '9') && "._:-".indexOf(c) < 0) return false;
        }
        return true;
    }

    @Override
    public String toString() {
        return value;
    }
}
