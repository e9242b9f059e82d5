package org.folkmoot.web.texts;

import static org.folkmoot.web.texts.Difference.Kind.ADDED;
import static org.folkmoot.web.texts.Difference.Kind.KEPT;
import static org.folkmoot.web.texts.Difference.Kind.REMOVED;
import static org.folkmoot.web.texts.Difference.between;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.folkmoot.web.texts.Difference.Kind;
import org.folkmoot.web.texts.Difference.Run;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void chinese_is_compared_by_characters_and_other_writing_by_words() {
        assertEquals(
                List.of(new Run(KEPT, "院内设"), new Run(REMOVED, "二"), new Run(ADDED, "三"), new Run(KEPT, "十个车位")),
                between("院内设二十个车位", "院内设三十个车位"));
        assertEquals(
                List.of(
                        new Run(KEPT, "The yard has "),
                        new Run(REMOVED, "twenty"),
                        new Run(ADDED, "thirty"),
                        new Run(KEPT, " places")),
                between("The yard has twenty places", "The yard has thirty places"));
    }

    @Test
    void what_is_only_added_or_taken_out_and_whole_lines_are_told_as_such() {
        assertEquals(
                List.of(new Run(KEPT, "一\n"), new Run(ADDED, "二\n"), new Run(KEPT, "三")), between("一\n三", "一\n二\n三"));
        assertEquals(List.of(new Run(KEPT, "一\n"), new Run(REMOVED, "三")), between("一\n三", "一\n"));
        assertEquals(List.of(new Run(KEPT, "一")), between("一", "一"));
        assertEquals(List.of(), between("", ""));
    }

    /** As long as a text may be, and nothing in common: whoever looks does not wait. */
    @Test
    void two_long_texts_are_told_as_one_in_the_place_of_the_other() {
        var before = "甲".repeat(20_000);
        var after = "乙".repeat(20_000);
        assertTrue(List.of(new Run(REMOVED, before), new Run(ADDED, after)).equals(between(before, after)));
    }

    @Property
    void the_runs_make_both_texts(
            @ForAll @CharRange(from = 'a', to = 'd') @CharRange(from = '\n', to = '\n') @StringLength(max = 30)
                    String before,
            @ForAll @CharRange(from = 'a', to = 'd') @CharRange(from = '\n', to = '\n') @StringLength(max = 30)
                    String after) {
        var runs = between(before, after);

        assertEquals(before, without(ADDED, runs));
        assertEquals(after, without(REMOVED, runs));
    }

    private static String without(Kind kind, List<Run> runs) {
        return runs.stream().filter(run -> run.kind() != kind).map(Run::text).collect(Collectors.joining());
    }
}
