package org.folkmoot.vocabulary;

/** Whole numbers from the least to the most, both included, such as {@code 30-50} people at a hearing. */
public record Range(int least, int most) {

    public Range {
        if (least < 0 || most < least)
            throw new IllegalArgumentException("a range runs upwards, not from " + least + " to " + most);
    }

    /** Reads {@code 30-50}. @throws IllegalArgumentException if the text is no such range */
    public static Range parse(String text) {
        var parts = text.split("-", -1);
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,6}") || !parts[1].matches("[0-9]{1,6}"))
            throw new IllegalArgumentException("a range is written like 30-50");
        return new Range(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    public boolean includes(int number) {
        return least <= number && number <= most;
    }

    @Override
    public String toString() {
        return least + "-" + most;
    }
}
