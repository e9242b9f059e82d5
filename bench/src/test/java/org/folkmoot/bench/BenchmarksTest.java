package org.folkmoot.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.bench.BenchmarkRow.Base;
import org.folkmoot.bench.BenchmarkRow.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How figures are told; how large they are is for {@code ./folkmoot bench} to say. */
class BenchmarksTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int bench(String... arguments) {
        return new CommandLine(new Bench(Map.of("broken", new BrokenBenchmark(), "quick", new QuickBenchmark())))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void the_median_is_the_middle_run_or_lies_between_the_two_in_the_middle() {
        var odd = new Sample("s", List.of(9.0, 1.0, 4.0));
        var even = new Sample("s", List.of(9.0, 1.0, 4.0, 5.0));
        assertThat(List.of(odd.median(), odd.least(), odd.most())).containsExactly(4.0, 1.0, 9.0);
        assertThat(even.median()).isEqualTo(4.5);
        assertThatThrownBy(() -> new Sample("s", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_target_is_for_the_ratio_where_something_is_compared_and_else_for_the_value() {
        var two = new Sample("s", List.of(2.0));
        var four = new Sample("s", List.of(4.0));
        assertThat(new BenchmarkRow("r", two, new Base("b", four), Target.atLeast(0.5)).met())
                .isEqualTo(Optional.of(true));
        assertThat(new BenchmarkRow("r", two, new Base("b", four), Target.atLeast(0.51)).met())
                .isEqualTo(Optional.of(false));
        assertThat(new BenchmarkRow("r", four, new Base("b", two), Target.atMost(1.9)).met())
                .isEqualTo(Optional.of(false));
        assertThat(BenchmarkRow.of("r", four, Target.atMost(4)).met()).isEqualTo(Optional.of(true));
        assertThat(BenchmarkRow.of("r", four, Target.atMost(3.9)).met()).isEqualTo(Optional.of(false));
        assertThat(BenchmarkRow.of("r", four, null).met()).isEmpty();
    }

    @Test
    void what_is_not_measured_is_refused_and_what_there_is_is_named() {
        assertThat(bench("quick", "nonsense")).isEqualTo(2);
        assertThat(err.toString()).contains("nonsense", "broken, quick");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void the_figures_stand_in_the_file_as_they_are_printed() throws Exception {
        var file = folder.resolve("figures.json");
        assertThat(bench("quick", "--json", file.toString())).isZero();
        assertThat(out.toString())
                .contains("fast", "200.00 /s", "(100.00 to 300.00, 3 runs)", "ratio 5.00, target ≥ 5.50: MISSED")
                .contains("alone", "40.00 /s", "target ≤ 40.00: met");
        var rows = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(rows.size()).isEqualTo(3);
        assertThat(rows.get(0).propertyNames())
                .containsExactly("name", "value", "unit", "runs", "against", "ratio", "target", "met");
        assertThat(numbers(rows.get(0).path("runs"))).containsExactly(200.0, 100.0, 300.0);
        assertThat(numbers(rows.get(0).path("against").path("runs"))).containsExactly(40.0, 20.0, 60.0);
        assertThat(rows.get(0).path("ratio").asDouble()).isEqualTo(5.0);
        assertThat(rows.get(0).path("met").asBoolean()).isFalse();
        assertThat(rows.get(1).path("met").asBoolean()).isTrue();
        assertThat(rows.get(2).path("target").isNull()).isTrue();
        assertThat(rows.get(2).path("met").isNull()).isTrue();
    }

    @Test
    void what_cannot_be_measured_says_so_and_the_others_go_on() throws Exception {
        var file = folder.resolve("figures.json");
        assertThat(bench("broken", "quick", "--json", file.toString())).isEqualTo(70);
        assertThat(out.toString())
                .contains("broken", "FAILED: java.io.IOException: no disk")
                .contains("alone", "met");
        var rows = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(rows.size()).isEqualTo(4);
        assertThat(rows.get(0).path("name").stringValue()).isEqualTo("broken");
        assertThat(rows.get(0).path("failed").stringValue()).contains("no disk");
        assertThat(rows.get(1).path("name").stringValue()).isEqualTo("fast");
    }

    private static List<Double> numbers(JsonNode runs) {
        return List.of(
                runs.path("median").asDouble(),
                runs.path("min").asDouble(),
                runs.path("max").asDouble());
    }
}
