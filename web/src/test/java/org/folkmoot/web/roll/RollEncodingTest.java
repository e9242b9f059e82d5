package org.folkmoot.web.roll;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.folkmoot.web.roll.FictionalRoll.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is written in. */
class RollEncodingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String FILE = FictionalRoll.write(Size.of(1, 3), 1, false);

    private static CheckedRoll check(byte[] file) {
        return RollCheck.check(file, RollStanding.NOTHING, TODAY, true);
    }

    private static List<RollProblem> problems(CheckedRoll roll) {
        return roll.report().problems();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void a_file_may_be_written_in_any_encoding_that_spreadsheets_use(String charset) {
        var file = FictionalRoll.write(Size.of(40, 100), 7, true).getBytes(Charset.forName(charset));
        var roll = check(file);

        assertThat(problems(roll)).isEmpty();
        assertThat(roll.report().encoding()).isEqualTo(charset.equals("UTF-8") ? "UTF-8" : "GB18030");
        assertThat(roll.valid())
                .isEqualTo(check(FictionalRoll.write(Size.of(40, 100), 7, false).getBytes(UTF_8))
                        .valid());
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() {
        assertThat(problems(check(("\uFEFF" + FILE).getBytes(UTF_8)))).isEmpty();
    }

    @Test
    void utf_16_is_refused_as_a_whole() {
        var roll = check(FILE.getBytes(UTF_16LE));

        assertThat(roll.report().problems()).containsExactly(RollProblem.of(1, RollFault.ENCODING_UNKNOWN, 1L));
        assertThat(roll.report().encoding()).isEmpty();
    }

    @Test
    void one_broken_byte_in_utf_8_does_not_turn_it_into_gbk() {
        var file = FILE.getBytes(UTF_8);
        int middle = FILE.lines()
                .limit(2)
                .mapToInt(line -> line.getBytes(UTF_8).length + 1)
                .sum(); // the third line's first byte
        while (file[middle] >= 0) middle++;
        file[middle] = (byte) 0xFF;
        var roll = check(file);

        assertThat(roll.report().problems())
                .containsExactly(RollProblem.of(3, RollFault.ENCODING_UNKNOWN, (long) middle));
    }

    @Test
    void damaged_gbk_is_told_with_line_and_byte() {
        var whole = FILE.getBytes(RollText.GB18030);
        var file = Arrays.copyOf(whole, whole.length + 1);
        file[whole.length] = (byte) 0xFF;
        var roll = check(file);

        assertThat(roll.report().problems())
                .containsExactly(RollProblem.of(5, RollFault.ENCODING_UNKNOWN, (long) whole.length));
    }
}
