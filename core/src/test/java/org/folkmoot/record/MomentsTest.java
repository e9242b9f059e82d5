package org.folkmoot.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    private static final long LAST_OF_YEAR_9999 = 253_402_300_799L;

    @Test
    void moments_are_read_as_java_reads_them() {
        var random = new Random(20_260_411);
        for (int i = 0; i < 10_000; i++) {
            var moment = Instant.ofEpochSecond(random.nextLong(-LAST_OF_YEAR_9999 / 5, LAST_OF_YEAR_9999));
            assertThat(Moments.isToTheSecond(moment.toString()))
                    .as(moment::toString)
                    .isTrue();
            assertThat(Moments.parse(moment.toString())).isEqualTo(moment);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-11T02:00:00.5Z",
                "2026-04-11T02:00:00z",
                "2026-04-11 02:00:00Z",
                "2026-04-11T02:00:0Z0",
                "+026-04-11T02:00:00Z",
                "2026-04-11T02:00Z",
                "٢026-04-11T02:00:00Z",
                ""
            })
    void other_forms_are_left_to_others(String text) {
        assertThat(Moments.isToTheSecond(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-30T02:00:00Z", "2026-04-11T24:00:00Z", "2026-04-11T02:00:60Z", "2026-00-11T02:00:00Z"})
    void what_is_no_moment_is_refused(String text) {
        assertThat(Moments.isToTheSecond(text)).isTrue();
        assertThatThrownBy(() -> Moments.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
