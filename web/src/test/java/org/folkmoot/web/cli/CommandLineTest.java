package org.folkmoot.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.folkmoot.record.InstallationKey;
import org.folkmoot.web.Folkmoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    Path folder;

    private record Ran(int code, String out, String err) {}

    private Ran run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Folkmoot.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String data() {
        return file("data");
    }

    private void generate(String... more) {
        var arguments = new java.util.ArrayList<>(
                List.of("generate-roll", file("roll.csv"), "--households", "40", "--residents", "100", "--lang", "en"));
        arguments.addAll(List.of(more));
        assertThat(run(arguments.toArray(String[]::new)).code()).isZero();
    }

    private Ran importRoll(String... more) {
        var arguments = new java.util.ArrayList<>(
                List.of("import-roll", file("roll.csv"), "--community", "nanlang", "--data", data(), "--lang", "en"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private Ran importWhole() {
        return importRoll("--constitute", "南郎家园社区", "--form-groups");
    }

    @Test
    void a_record_is_filled_taken_away_checked_and_decided_again() throws IOException {
        generate();
        assertThat(importWhole()).satisfies(ran -> {
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.out()).contains("40 households are enrolled, 0 of them before");
            assertThat(ran.err()).contains("Enrolling 100 %");
        });
        var exported = run("export", file("record.ndjson"), "--data", data(), "--lang", "en");
        assertThat(exported.code()).as(exported.err()).isZero();

        var verified = run("verify", file("record.ndjson"), "--lang", "en");
        assertThat(verified.code()).as(verified.err()).isZero();
        var key = verified.out()
                .lines()
                .filter(line -> line.startsWith("key "))
                .findFirst()
                .orElseThrow()
                .substring(4);
        assertThat(run("verify", file("record.ndjson"), "--key", key).code()).isZero();
        assertThat(run("verify", file("record.ndjson"), "--key", data() + "/keys/installation.pem")
                        .code())
                .isZero();
        assertThat(run("replay", file("record.ndjson"), "--lang", "en").out()).contains("with the same outcome");
        assertNothingPersonal(Files.readString(folder.resolve("record.ndjson")));
    }

    @Test
    void a_changed_export_is_told_with_the_place_of_the_change() throws IOException {
        generate();
        importWhole();
        run("export", file("record.ndjson"), "--data", data());
        var lines = Files.readAllLines(folder.resolve("record.ndjson"));
        lines.set(5, lines.get(5).replace("\"elector\":true", "\"elector\":false"));
        lines.set(4, lines.get(4).replace("administrator", "administrat0r"));
        Files.write(folder.resolve("changed.ndjson"), lines);

        var verified = run("verify", file("changed.ndjson"), "--lang", "en");
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.err()).contains("broken at position ");
        assertThat(run("replay", file("changed.ndjson")).code()).isEqualTo(1);
        assertThat(run("verify", file("record.ndjson"), "--key", "AAAA").code()).isEqualTo(1);
    }

    @Test
    void a_record_is_not_exported_with_a_key_that_it_does_not_name() throws IOException {
        generate();
        importWhole();
        Files.delete(folder.resolve("data/keys/installation.pem"));
        InstallationKey.createOrLoad(folder.resolve("data/keys/installation.pem"));

        var exported = run("export", file("record.ndjson"), "--data", data(), "--lang", "en");

        assertThat(exported.code()).isEqualTo(1);
        assertThat(exported.err()).contains("names another key");
        assertThat(folder.resolve("record.ndjson")).doesNotExist();
    }

    @Test
    void the_same_file_is_imported_once() {
        generate();
        importWhole();

        var again = importRoll();
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("40 households are enrolled, 40 of them before");
    }

    @Test
    void a_check_changes_nothing_and_says_what_is_wrong_without_naming_anybody() throws IOException {
        generate();
        var lines = Files.readAllLines(folder.resolve("roll.csv"));
        lines.set(7, lines.get(7).replaceFirst("99\\d{15}.", "not_a_number"));
        Files.write(folder.resolve("roll.csv"), lines);

        var checked = importRoll("--constitute", "南郎家园社区", "--form-groups", "--check");
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.out()).contains("Line 8: DOCUMENT_INVALID: Document number: ");
        assertNothingPersonal(checked.out() + checked.err());
        var refused = importRoll("--form-groups");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("Nothing is imported");
        assertThat(importRoll("--form-groups", "--accept-valid").out())
                .contains("39 households are enrolled, 0 of them before");
    }

    @Test
    void groups_are_formed_only_if_asked_for() {
        generate();

        var ran = importRoll("--constitute", "南郎家园社区");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("GROUP_UNKNOWN");
    }

    @Test
    void a_community_is_not_made_by_a_misspelt_name() {
        generate();

        assertThat(importRoll().code()).isEqualTo(1);
        assertThat(importRoll().err()).contains("nanlang");
    }

    @Test
    void a_refusal_is_told_by_its_code_and_its_sentence() {
        generate();

        assertThat(importRoll("--constitute", "x".repeat(500)).err())
                .contains("COMMUNITY_NAME_UNREADABLE: ")
                .doesNotContain("COMMUNITY_NAME_UNREADABLE: \n");
    }

    @Test
    void an_import_may_be_given_up_only_if_it_was_begun() {
        generate();
        importRoll("--constitute", "南郎家园社区", "--check");

        assertThat(importRoll("--give-up").code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import-roll missing.csv --community nanlang",
                "import-roll roll.csv",
                "verify missing.ndjson",
                "replay missing.ndjson",
                "generate-roll x.csv --households 0",
                "generate-roll x.csv --encoding latin1",
                "no-such-thing",
                ""
            })
    void a_wrong_command_line_is_told(String line) {
        var ran = run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isNotBlank();
    }

    @Test
    void an_export_needs_a_record() {
        var ran = run("export", file("record.ndjson"), "--data", file("nowhere"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(folder.resolve("nowhere")).doesNotExist();
        assertThat(folder.resolve("record.ndjson")).doesNotExist();
    }

    @Test
    void a_roll_is_not_written_over_something_else() throws IOException {
        Files.writeString(folder.resolve("roll.csv"), "precious");

        assertThat(run("generate-roll", file("roll.csv")).code()).isEqualTo(1);
        assertThat(folder.resolve("roll.csv")).hasContent("precious");
        generate("--force", "--encoding", "gbk", "--chinese-header");
        assertThat(Files.readString(folder.resolve("roll.csv"), Charset.forName("GBK")))
                .startsWith("户编号,小组,");
    }

    @Test
    void sentences_are_told_in_chinese_as_well() {
        generate();

        assertThat(run("import-roll", file("roll.csv"), "--community", "nanlang", "--data", data(), "--lang", "zh")
                        .err())
                .contains("没有社区");
    }

    @ParameterizedTest
    @ValueSource(strings = {"import-roll", "export", "verify", "replay", "generate-roll"})
    void every_subcommand_has_its_help(String name) {
        var ran = run(name, "--help");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Usage: folkmoot " + name);
    }

    private void assertNothingPersonal(String text) throws IOException {
        for (var line : Files.readAllLines(folder.resolve("roll.csv"), UTF_8).stream()
                .skip(1)
                .toList()) {
            var values = line.split(",", -1);
            for (int place : new int[] {3, 4, 5, 6, 7})
                if (!values[place].isEmpty()) assertThat(text).doesNotContain(values[place]);
        }
    }
}
