package org.folkmoot.web.roll;

import static org.folkmoot.web.roll.RollFault.COLUMN_MISSING;
import static org.folkmoot.web.roll.RollFault.COLUMN_TWICE;
import static org.folkmoot.web.roll.RollFault.COLUMN_UNKNOWN;
import static org.folkmoot.web.roll.RollFault.FILE_EMPTY;
import static org.folkmoot.web.roll.RollFault.QUOTES_BROKEN;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A roll file as lines of values.
 *
 * @param columns where each column stands, counted from 0
 * @param width how many columns the first line has
 * @param lines the lines below the first that are not empty
 * @param problems what makes the file unreadable as a whole; if there is one, the lines are of no use
 */
record RollTable(Map<RollColumn, Integer> columns, int width, List<Line> lines, List<RollProblem> problems) {

    /** One line. @param number counted from 1, the first line of the file included */
    record Line(long number, List<String> values) {}

    private static final CSVFormat COMMAS = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    static RollTable read(String text) {
        var problems = new ArrayList<RollProblem>();
        var lines = lines(text, problems);
        if (!problems.isEmpty()) return new RollTable(Map.of(), 0, List.of(), problems);
        if (lines.isEmpty()) return new RollTable(Map.of(), 0, List.of(), List.of(RollProblem.of(1, FILE_EMPTY)));
        var first = lines.getFirst();
        var columns = columns(first, problems);
        if (lines.size() == 1) problems.add(RollProblem.of(first.number(), FILE_EMPTY));
        return new RollTable(columns, first.values().size(), lines.subList(1, lines.size()), problems);
    }

    private static List<Line> lines(String text, List<RollProblem> problems) {
        var lines = new ArrayList<Line>();
        var numbers = new LineNumbers(text);
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(COMMAS)
                .get()) {
            try {
                for (var read : parser) {
                    var values = read.stream().map(String::strip).toList();
                    lines.add(new Line(numbers.at((int) read.getCharacterPosition()), values));
                }
            } catch (UncheckedIOException broken) { // there is no device behind the reader: the quotes are wrong
                problems.add(RollProblem.of(numbers.afterLast(), QUOTES_BROKEN));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** A file without its first line begins with a person: what is not understood is named by its place, not by its text. */
    private static Map<RollColumn, Integer> columns(Line first, List<RollProblem> problems) {
        var columns = new EnumMap<RollColumn, Integer>(RollColumn.class);
        for (int place = 0; place < first.values().size(); place++) {
            var column = RollColumn.named(first.values().get(place)).orElse(null);
            if (column == null) problems.add(RollProblem.of(first.number(), COLUMN_UNKNOWN, place + 1));
            else if (columns.putIfAbsent(column, place) != null)
                problems.add(RollProblem.of(first.number(), column, COLUMN_TWICE));
        }
        for (var column : RollColumn.values())
            if (!columns.containsKey(column)) problems.add(RollProblem.of(first.number(), column, COLUMN_MISSING));
        return columns;
    }

    /** Line numbers of ascending places in a text. */
    private static final class LineNumbers {
        private final String text;
        private int place;
        private long number = 1;
        private boolean asked;

        LineNumbers(String text) {
            this.text = text;
        }

        /** The line in which the record begins that the parser says begins here: empty lines before it are not yet passed. */
        long at(int wanted) {
            asked = true;
            while (place < text.length() && (place < wanted || isBreak(text.charAt(place)))) pass();
            return number;
        }

        /** The line below the one asked for last; the first, if none was. */
        long afterLast() {
            if (!asked) return at(0);
            while (place < text.length() && !isBreak(text.charAt(place))) place++;
            return at(place);
        }

        private void pass() {
            char passed = text.charAt(place++);
            if (passed == '\n' || (passed == '\r' && (place == text.length() || text.charAt(place) != '\n'))) number++;
        }

        private static boolean isBreak(char character) {
            return character == '\n' || character == '\r';
        }
    }
}
