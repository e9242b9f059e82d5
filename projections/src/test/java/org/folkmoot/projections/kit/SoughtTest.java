package org.folkmoot.projections.kit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTest {

    private static final String TITLE = "第 31 号 Bicycle 车棚改造";

    @ParameterizedTest
    @ValueSource(strings = {"bicycle", "车棚 BICYCLE", "改造", " 31\t车棚 ", "改造\u300031", "\u3000车棚\u3000", "", "\u3000"})
    void words_are_found_in_any_order_and_case_whichever_blank_parts_them(String typed) {
        assertTrue(Sought.of(typed).isIn(TITLE));
    }

    @Test
    void a_word_is_found_only_whole() {
        assertFalse(Sought.of("改造车棚").isIn(TITLE));
        assertFalse(Sought.of("bicycle nowhere").isIn(TITLE));
    }
}
