package org.folkmoot.vocabulary;

/**
 * Short text that stands in the record, such as a place or a reason. It never names a person or tells about one: nothing in the
 * record can be erased.
 */
public final class OneLine {

    /** The most characters (Unicode code points) that such text may have. */
    public static final int LONGEST = 200;

    private OneLine() {}

    /** Whether the text is 1 to {@value #LONGEST} characters on one line, not all blank, and can be written in UTF-8. */
    public static boolean is(String text) {
        return is(text, LONGEST);
    }

    /** The same for text that may have that many characters. */
    public static boolean is(String text, int most) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= most
                && text.codePoints().noneMatch(OneLine::breaksTheLine);
    }

    // Half a surrogate pair cannot be written in UTF-8: the line that is hashed would not be the text that was decided
    // on.
    private static boolean breaksTheLine(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}
