package org.folkmoot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Everything that is measured, once in its smallest size, so that what no longer runs is seen by the build. */
class BenchmarksIT {

    private static final String LAUNCHER = "folkmoot.launcher";

    @BeforeEach
    void with_the_program_that_the_build_has_made() {
        System.setProperty(LAUNCHER, Path.of("..", "folkmoot").toAbsolutePath().toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty(LAUNCHER);
    }

    @Test
    void everything_that_is_measured_runs() {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = new CommandLine(Bench.ofAll())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("--least");
        assertThat(err.toString()).isEmpty();
        assertThat(code).as(out.toString()).isZero();
    }
}
