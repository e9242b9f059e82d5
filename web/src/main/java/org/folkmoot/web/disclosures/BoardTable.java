package org.folkmoot.web.disclosures;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.projections.disclosures.DisclosureSheet.Entry;
import org.folkmoot.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** The board as a table for spreadsheets: CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel guesses. */
final class BoardTable {

    /** What a spreadsheet takes for the beginning of a formula, in narrow and in wide characters. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final List<String> COLUMNS = List.of(
            "id",
            "class",
            "title",
            "version",
            "posted-on",
            "posted-until",
            "late",
            "holds",
            "board",
            "fulfils",
            "address");

    private BoardTable() {}

    /** @param home the address of the board, to which an item's id is added */
    static byte[] of(List<Entry> items, Words words, String home) {
        var head = COLUMNS.stream().map(column -> words.say("disclosures.column." + column));
        var rows = items.stream().map(item -> line(cells(item, words, home)));
        var text = Stream.concat(Stream.of(line(head)), rows).collect(Collectors.joining("", "\uFEFF", ""));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> cells(Entry item, Words words, String home) {
        return Stream.of(
                item.id().value(),
                words.of(item.kind()),
                item.title(),
                Integer.toString(item.version()),
                item.postedOn().toString(),
                item.postedUntil().toString(),
                words.say(item.late() ? "disclosures.late" : "disclosures.in-time"),
                words.say(item.overtaken() ? "disclosures.overtaken" : "disclosures.holds"),
                words.say(item.onBoard() ? "disclosures.on" : "disclosures.down"),
                said(item.fulfils()),
                home + item.id());
    }

    private static String said(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String line(Stream<String> cells) {
        return cells.map(BoardTable::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A cell that no spreadsheet calculates: text that looks like a formula begins with an apostrophe. */
    static String cell(String text) {
        var harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
