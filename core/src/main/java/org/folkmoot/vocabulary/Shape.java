package org.folkmoot.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the value of a parameter looks like. */
public sealed interface Shape {

    Shape DAYS = new WholeDays();

    /** A share that is itself enough. */
    Shape AT_LEAST = new Share(true);

    /** A share that more than is asked for. */
    Shape MORE_THAN = new Share(false);

    Shape SPAN = new Span();
    Shape FLAG = OneOf.of("true", "false");

    /** Whether the text is such a value. */
    boolean reads(String text);

    /** Whether a value is less than a bound; of a value with two ends, whether one of them is. */
    boolean isBelow(String value, String bound);

    /** Whole days, 1 to 999. */
    record WholeDays() implements Shape {
        private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,2}");

        @Override
        public boolean reads(String text) {
            return FORM.matcher(text).matches();
        }

        @Override
        public boolean isBelow(String value, String bound) {
            return Integer.parseInt(value) < Integer.parseInt(bound);
        }
    }

    /**
     * A share such as {@code 2/3}, more than nothing and not more than all.
     *
     * @param all whether it may be all, 1/1: where more than the share is asked for, nothing could ever reach that
     */
    record Share(boolean all) implements Shape {
        private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,3}/[1-9][0-9]{0,3}");

        @Override
        public boolean reads(String text) {
            if (!FORM.matcher(text).matches()) return false;
            var parts = text.split("/", -1);
            int part = Integer.parseInt(parts[0]);
            int whole = Integer.parseInt(parts[1]);
            return part < whole || (all && part == whole);
        }

        @Override
        public boolean isBelow(String value, String bound) {
            return Fraction.parse(value).compareTo(Fraction.parse(bound)) < 0;
        }
    }

    /** Numbers from the least to the most, such as {@code 30-50}. */
    record Span() implements Shape {
        private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,3}-[1-9][0-9]{0,3}");

        @Override
        public boolean reads(String text) {
            if (!FORM.matcher(text).matches()) return false;
            var parts = text.split("-", -1);
            return Integer.parseInt(parts[0]) <= Integer.parseInt(parts[1]);
        }

        @Override
        public boolean isBelow(String value, String bound) {
            var range = Range.parse(value);
            var limit = Range.parse(bound);
            return range.least() < limit.least() || range.most() < limit.most();
        }
    }

    /** One of these words. */
    record OneOf(List<String> words) implements Shape {
        public OneOf {
            words = List.copyOf(words);
        }

        public static OneOf of(String... words) {
            return new OneOf(List.of(words));
        }

        @Override
        public boolean reads(String text) {
            return words.contains(text);
        }

        /** They have no order. */
        @Override
        public boolean isBelow(String value, String bound) {
            return false;
        }
    }

    /** Up to 400 dates such as {@code 2026-04-06}, in order, separated by commas without spaces; may be empty. */
    record Dates() implements Shape {
        private static final Pattern FORM =
                Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}(,[0-9]{4}-[0-9]{2}-[0-9]{2}){0,399})?");

        @Override
        public boolean reads(String text) {
            if (!FORM.matcher(text).matches()) return false;
            if (text.isEmpty()) return true;
            LocalDate before = null;
            for (var part : text.split(",")) {
                var date = dateOrNull(part);
                if (date == null || before != null && !date.isAfter(before)) return false;
                before = date;
            }
            return true;
        }

        /** They have no order. */
        @Override
        public boolean isBelow(String value, String bound) {
            return false;
        }

        private static @Nullable LocalDate dateOrNull(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                return null; // the 30th of February has the form of a date
            }
        }
    }
}
