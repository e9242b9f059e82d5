package org.folkmoot.web.roll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.web.roll.FictionalRoll.Size;
import org.folkmoot.web.roll.ReportWarning.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RollCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String HEADER =
            "household_key,group,building,unit,name,document_number,phone,birth_date,household_representative";

    /** Household A has two people, household B one. */
    private static final String ANA = "A,01,1号楼,1-101,松春风," + card("19800101") + ",00000000001,1980-01-01,yes";

    private static final String ANAS_CHILD = "A,01,1号楼,1-101,松夏云," + card("20150501") + ",,2015-05-01,no";
    private static final String BEN = "B,01,1号楼,1-102,竹秋雨," + card("19900303") + ",00000000003,1990-03-03,yes";

    private static String card(String birth) {
        return "990001" + birth + "001" + DocumentNumber.checkDigit("990001" + birth + "001");
    }

    private static CheckedRoll check(byte[] file, boolean formGroups) {
        return RollCheck.check(file, RollStanding.NOTHING, TODAY, formGroups);
    }

    private static CheckedRoll check(String... lines) {
        return check((HEADER + "\n" + String.join("\n", lines) + "\n").getBytes(UTF_8), true);
    }

    private static List<String> problems(CheckedRoll roll) {
        return roll.report().problems().stream()
                .map(problem -> problem.line() + " " + problem.fault()
                        + (problem.column() == null ? "" : " " + problem.column()))
                .toList();
    }

    private static List<String> validKeys(CheckedRoll roll) {
        return roll.valid().stream().map(RollHousehold::key).toList();
    }

    @Test
    void a_clean_file_is_ready_as_a_whole() {
        var roll = check(ANA, ANAS_CHILD, BEN);

        assertThat(problems(roll)).isEmpty();
        assertThat(validKeys(roll)).containsExactly("A", "B");
        assertThat(roll.valid().getFirst().representative().orElseThrow().name())
                .isEqualTo("松春风");
        assertThat(roll.report().found()).isEqualTo(new RollReport.Count(2, 3, 2));
        assertThat(roll.report().valid()).isEqualTo(roll.report().found());
        assertThat(roll.report().encoding()).isEqualTo("UTF-8");
    }

    record Bad(String what, String[] lines, List<String> problems, List<String> valid) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Bad bad(String what, List<String> problems, List<String> valid, String... lines) {
        return new Bad(what, lines, problems, valid);
    }

    private static String ben(int place, String value) {
        var values = BEN.split(",", -1);
        values[place] = value;
        return String.join(",", values);
    }

    static Stream<Bad> badLines() {
        var a = List.of("A");
        return Stream.of(
                bad(
                        "too few values",
                        List.of("3 BESIDE_UNREADABLE_LINE", "4 VALUE_COUNT"),
                        List.of(),
                        ANA,
                        ANAS_CHILD,
                        "B,01"),
                bad("too many values", List.of("2 VALUE_COUNT", "3 BESIDE_UNREADABLE_LINE"), List.of(), BEN + ",", ANA),
                bad(
                        "no household",
                        List.of("3 BESIDE_UNREADABLE_LINE", "4 VALUE_EMPTY HOUSEHOLD"),
                        List.of("B"),
                        BEN,
                        ANA,
                        ANAS_CHILD.replace("A,01", ",01")),
                bad("no name", List.of("3 VALUE_EMPTY NAME"), a, ANA, ben(4, "")),
                bad("blank name", List.of("3 VALUE_EMPTY NAME"), a, ANA, ben(4, " \u3000")),
                bad("no birth date", List.of("3 VALUE_EMPTY BIRTH_DATE"), a, ANA, ben(7, "")),
                bad("no document", List.of("3 VALUE_EMPTY DOCUMENT"), a, ANA, ben(5, "")),
                bad("long name", List.of("3 VALUE_TOO_LONG NAME"), a, ANA, ben(4, "竹".repeat(65))),
                bad("line break", List.of("3 CHARACTER_FORBIDDEN NAME"), a, ANA, ben(4, "\"竹\n雨\"")),
                bad("invisible", List.of("3 CHARACTER_FORBIDDEN NAME"), a, ANA, ben(4, "竹\u200B雨")),
                bad("lost", List.of("3 CHARACTER_FORBIDDEN UNIT"), a, ANA, ben(3, "1-\uFFFD")),
                bad("group code", List.of("3 GROUP_CODE_INVALID GROUP"), a, ANA, ben(1, "一 组!")),
                bad("document form", List.of("3 DOCUMENT_INVALID DOCUMENT"), a, ANA, ben(5, "号码_1")),
                bad("check digit", List.of("3 DOCUMENT_CHECK_DIGIT DOCUMENT"), a, ANA, ben(5, "110105194912310021")),
                bad("phone", List.of("3 PHONE_INVALID PHONE"), a, ANA, ben(6, "call me")),
                bad("no such day", List.of("3 BIRTH_DATE_INVALID BIRTH_DATE"), a, ANA, ben(7, "1990-02-30")),
                bad("no date", List.of("3 BIRTH_DATE_INVALID BIRTH_DATE"), a, ANA, ben(7, "90-1-1")),
                bad("future", List.of("3 BIRTH_DATE_IN_FUTURE BIRTH_DATE"), a, ANA, ben(7, "2026-03-03")),
                bad("too early", List.of("3 BIRTH_DATE_TOO_EARLY BIRTH_DATE"), a, ANA, ben(7, "1896-03-01")),
                bad("yes or no", List.of("3 YES_NO_INVALID REPRESENTATIVE"), a, ANA, ben(8, "maybe")),
                bad(
                        "twice",
                        List.of("2 PERSON_TWICE DOCUMENT", "3 PERSON_TWICE DOCUMENT"),
                        List.of("C"),
                        ANA,
                        ben(5, card("19800101")),
                        ben(0, "C")),
                bad(
                        "two households of one key",
                        List.of("4 HOUSEHOLD_DIVIDED HOUSEHOLD"),
                        List.of("B"),
                        BEN,
                        ANA,
                        ANAS_CHILD.replace("1-101", "1-103")),
                bad(
                        "two representatives",
                        List.of("4 REPRESENTATIVE_TWICE REPRESENTATIVE"),
                        a,
                        ANA,
                        BEN,
                        ben(5, "PASS-0001")),
                bad("under age", List.of("3 REPRESENTATIVE_UNDER_AGE REPRESENTATIVE"), a, ANA, ben(7, "2008-03-03")));
    }

    @ParameterizedTest
    @MethodSource("badLines")
    void what_is_wrong_is_told_and_its_household_left_out(Bad bad) {
        var roll = check(bad.lines());

        assertThat(problems(roll)).containsExactlyElementsOf(bad.problems());
        assertThat(validKeys(roll)).containsExactlyElementsOf(bad.valid());
    }

    @Test
    void every_fault_can_happen_and_has_its_sentence_in_both_languages() {
        var happened = EnumSet.noneOf(RollFault.class);
        Stream.concat(
                        badLines().map(bad -> check(bad.lines())),
                        Stream.of(
                                check(),
                                check(ANA, "\"B,01"),
                                check(new byte[] {'a', 0}, true),
                                check("household_key,household_key,x".getBytes(UTF_8), true),
                                againstTheRoll(),
                                tooLarge()))
                .flatMap(roll -> roll.report().problems().stream())
                .forEach(problem -> {
                    happened.add(problem.fault());
                    var chinese = problem.sentence(Locale.SIMPLIFIED_CHINESE);
                    var english = problem.sentence(Locale.ENGLISH);
                    assertThat(List.of(chinese, english)).allMatch(sentence -> !sentence.contains("{"));
                    assertThat(chinese).matches(".*\\p{IsHan}.*");
                    assertThat(english).doesNotMatch(".*\\p{IsHan}.*");
                });

        assertThat(happened).isEqualTo(EnumSet.allOf(RollFault.class));
    }

    private static CheckedRoll againstTheRoll() {
        var standing =
                new RollStanding(Set.of("02"), document -> document.equals(card("19900303")), key -> key.equals("A"));
        var moved = ANA.replace("A,01", "A,02");
        return RollCheck.check((HEADER + "\n" + moved + "\n" + BEN).getBytes(UTF_8), standing, TODAY, false);
    }

    private static CheckedRoll tooLarge() {
        var lines = Stream.iterate(0, i -> i <= RollCheck.LARGEST_HOUSEHOLD, i -> i + 1)
                .map(i -> "A,01,1,1,松春风,PASS-" + i + ",,1980-01-01," + (i == 0 ? "yes" : ""))
                .toArray(String[]::new);
        return check(lines);
    }

    @Test
    void a_file_must_agree_with_what_is_on_the_roll() {
        assertThat(problems(againstTheRoll()))
                .containsExactly("2 HOUSEHOLD_ON_ROLL HOUSEHOLD", "3 PERSON_ON_ROLL DOCUMENT", "3 GROUP_UNKNOWN GROUP");
    }

    @Test
    void nothing_is_read_under_a_wrong_first_line() {
        var roll = check("household_key,组,household_key".getBytes(UTF_8), true);

        assertThat(problems(roll))
                .contains("1 COLUMN_UNKNOWN", "1 COLUMN_TWICE HOUSEHOLD", "1 COLUMN_MISSING NAME", "1 FILE_EMPTY");
        assertThat(roll.report().found().residents()).isZero();
    }

    @Test
    void a_file_without_its_first_line_gives_no_name_away() {
        var roll = check((ANA + "\n" + BEN).getBytes(UTF_8), true);

        assertThat(roll.report().problems().toString()).doesNotContain("松春风");
        assertThat(roll.report().problems())
                .noneMatch(problem -> problem.sentence(Locale.ENGLISH).contains("松春风"));
    }

    @Test
    void columns_stand_in_any_order_and_either_language() {
        var file = "户代表,出生日期,电话,证件号码,姓名,单元房号,楼号,小组,户编号\r\n是,1980/1/1,,P-123,松春风,1,1,一组,甲\r\n";
        var roll = check(file.getBytes(UTF_8), true);

        assertThat(problems(roll)).isEmpty();
        assertThat(roll.valid().getFirst().persons().getFirst().birthDate()).isEqualTo("1980-01-01");
        assertThat(roll.groups()).containsExactly("一组");
    }

    @Test
    void unclosed_quotes_are_told_with_their_line() {
        assertThat(problems(check(ANA, "\"B,01", BEN))).containsExactly("3 QUOTES_BROKEN");
        assertThat(problems(check("\"B\"x,01", BEN))).containsExactly("2 QUOTES_BROKEN");
    }

    @Test
    void empty_lines_count_but_say_nothing() {
        assertThat(problems(check(ANA, "", "", ben(4, "")))).containsExactly("5 VALUE_EMPTY NAME");
    }

    @Test
    void somebody_is_of_age_on_the_eighteenth_birthday() {
        assertThat(problems(check(ben(7, "2008-03-02")))).isEmpty();
        assertThat(new RollPerson(1, "", "", "", LocalDate.of(2008, 2, 29), true).isAdult(LocalDate.of(2026, 2, 28)))
                .isTrue();
    }

    @Test
    void nothing_that_prints_a_roll_prints_a_person() {
        assertThat(check(ANA, ANAS_CHILD, BEN).toString())
                .doesNotContain("松", "竹", card("19800101"), "1980-01-01", "00000000001", "1-101");
    }

    @Test
    void unusual_rolls_are_warned_about_and_not_refused() {
        var roll = check(ANA, ben(5, card("19910303")));

        assertThat(problems(roll)).isEmpty();
        assertThat(roll.report().warnings())
                .extracting(ReportWarning::kind)
                .containsExactly(Kind.COMMUNITY_SMALL, Kind.GROUP_SIZE, Kind.BIRTH_DATE_UNLIKE_DOCUMENT);
        assertThat(roll.report().warnings())
                .allMatch(warning ->
                        !warning.sentence(Locale.ENGLISH).equals(warning.sentence(Locale.SIMPLIFIED_CHINESE)));
    }

    @Test
    void a_household_that_has_named_nobody_is_warned_about_and_enrolled() {
        var roll = check(ANA, ben(8, ""));

        assertThat(problems(roll)).isEmpty();
        assertThat(validKeys(roll)).containsExactly("A", "B");
        assertThat(roll.valid().getLast().representative()).isEmpty();
        assertThat(roll.report().warnings()).contains(new ReportWarning(Kind.HOUSEHOLDS_UNNAMED, "MTG-3", List.of(1L)));
    }

    @Test
    void the_invented_roll_is_clean_and_of_the_size_asked_for() {
        var file = FictionalRoll.write(Size.NANLANG, 1, false);
        var roll = check(file.getBytes(UTF_8), true);

        assertThat(problems(roll)).isEmpty();
        assertThat(roll.report().valid()).isEqualTo(new RollReport.Count(4_611, 12_000, 10_250));
        assertThat(roll.groups()).hasSize(150);
        assertThat(roll.report().warnings()).extracting(ReportWarning::kind).containsExactly(Kind.COMMUNITY_LARGE);
        assertThat(FictionalRoll.write(Size.NANLANG, 1, false)).isEqualTo(file);
        assertThat(FictionalRoll.write(Size.NANLANG, 2, false)).isNotEqualTo(file);
    }

    @Test
    void the_documented_example_is_what_the_generator_writes_and_clean() throws IOException {
        var example = Files.readString(Path.of("../docs/examples/roll-20.csv"));

        assertThat(example).isEqualTo(FictionalRoll.write(Size.of(8, 20), 20, false));
        assertThat(problems(check(example.getBytes(UTF_8), true))).isEmpty();
    }

    @Test
    void every_code_is_documented() throws IOException {
        var page = Files.readString(Path.of("../docs/roll-file.md"));

        assertThat(RollFault.values()).allMatch(fault -> page.contains("`" + fault + "`"));
        assertThat(RollColumn.values())
                .allMatch(column -> page.contains("| `" + column.header() + "` | " + column.chineseHeader() + " |"));
    }
}
