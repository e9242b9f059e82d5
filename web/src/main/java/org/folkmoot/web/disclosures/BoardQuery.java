package org.folkmoot.web.disclosures;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.projections.disclosures.DisclosureSearch;
import org.folkmoot.web.kit.Asked;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.WrittenDay;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks of the board, as it stands in the address.
 *
 * @param asked the parameters that say something, as they were given
 * @param before where the page begins, from the page before; null for the latest
 */
record BoardQuery(
        DisclosureSearch search,
        Map<String, String> asked,
        @Nullable Long before) {

    /** @throws EdgeException if a parameter cannot be read */
    static BoardQuery of(Map<String, String> parameters) {
        var asked = Asked.of(parameters, "class", "board", "words", "from", "to");
        var search = new DisclosureSearch(
                asked.read("class", BoardQuery::kind),
                asked.read("board", BoardQuery::onBoard),
                asked.all().getOrDefault("words", ""),
                asked.read("from", WrittenDay::read),
                asked.read("to", WrittenDay::read));
        var before = Asked.of(parameters, "before").read("before", Long::parseUnsignedLong);
        return new BoardQuery(search, asked.all(), before);
    }

    private static DisclosureClass kind(String word) {
        return Stream.of(DisclosureClass.values())
                .filter(kind -> word(kind).equals(word))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    /** A class as it stands in addresses. */
    static String word(DisclosureClass kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean onBoard(String word) {
        return switch (word) {
            case "on" -> true;
            case "down" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    /** That address with the same question, without the page. */
    String at(String address) {
        return new Asked(asked).at(address);
    }
}
