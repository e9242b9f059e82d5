package org.folkmoot.roll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.folkmoot.vocabulary.Range;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollWarningsTest {

    @ParameterizedTest
    @CsvSource({
        "999, 2026-01-01, COMMUNITY_SMALL",
        "1000, 2026-01-01,",
        "3000, 2026-01-01,",
        "3001, 2026-01-01, COMMUNITY_LARGE",
        "99, 2025-12-31, COMMUNITY_SMALL",
        "100, 2025-12-31,",
        "700, 2025-12-31,",
        "701, 2025-12-31, COMMUNITY_LARGE"
    })
    void a_community_has_as_a_rule_a_thousand_to_three_thousand_households(
            int households, LocalDate day, @Nullable RollWarning warning) {
        assertEquals(Optional.ofNullable(warning), RollWarnings.ofCommunity(households, day));
    }

    @ParameterizedTest
    @CsvSource({"92, REPRESENTATIVES_FEW", "93,", "230,", "231, REPRESENTATIVES_MANY"})
    void there_is_as_a_rule_one_representative_for_twenty_to_fifty_households(
            int representatives, @Nullable RollWarning warning) {
        assertEquals(
                Optional.ofNullable(warning),
                RollWarnings.ofRepresentatives(4_611, representatives, new Range(20, 50)));
    }

    @ParameterizedTest
    @CsvSource({"19, REPRESENTATIVES_FEW", "20,", "50,", "51, REPRESENTATIVES_MANY"})
    void a_number_that_divides_evenly_is_still_usual(int representatives, @Nullable RollWarning warning) {
        assertEquals(
                Optional.ofNullable(warning),
                RollWarnings.ofRepresentatives(1_000, representatives, new Range(20, 50)));
    }
}
