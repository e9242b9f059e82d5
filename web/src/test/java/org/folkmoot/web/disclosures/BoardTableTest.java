package org.folkmoot.web.disclosures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.folkmoot.web.kit.AtomFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-5", "@SUM(A1)", "\tx", "＝HYPERLINK()", "＠x"})
    void no_spreadsheet_calculates_what_somebody_wrote(String text) {
        assertEquals("\"'" + text + "\"", BoardTable.cell(text));
    }

    @Test
    void a_cell_holds_commas_quotes_and_line_ends() {
        assertEquals("\"\"", BoardTable.cell(""));
        assertEquals("\"a, \"\"b\"\"\r\nc=d\"", BoardTable.cell("a, \"b\"\r\nc=d"));
    }

    @Test
    void a_feed_leaves_out_what_xml_cannot_hold() {
        assertEquals("ab\n😀<", AtomFeed.sayable("a\u0001b\n\uD800😀<\uFFFF"));
    }
}
