package org.folkmoot.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check that docs/record-format.md gives to strangers does what it says. */
class DocumentedCheckTest {

    private static final Pattern SCRIPT = Pattern.compile("```sh\\n(prev=.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void the_chain_is_checked_with_sha256sum_alone() throws Exception {
        var sample = new SampleExport(folder);
        assertEquals("the chain holds up to " + sample.log.head().hash() + "\n", check(sample.lines));

        var changed = new ArrayList<>(sample.lines);
        changed.set(1, changed.get(1).replace("R-00000ANA", "R-00000BEN"));
        assertEquals("position 3 does not follow\n", check(changed));
        var last = new ArrayList<>(sample.lines);
        last.set(4, last.get(4).replace("R-00000ANA", "R-00000BEN"));
        assertEquals("the checkpoint does not follow\n", check(last));
        assertEquals("there is no checkpoint\n", check(sample.lines.subList(0, 3)));
    }

    private String check(List<String> export) throws IOException, InterruptedException {
        var script = SCRIPT.matcher(Files.readString(Path.of("../docs/record-format.md")));
        assertThat(script.find()).isTrue();
        Files.writeString(folder.resolve("check.sh"), script.group(1));
        Files.write(folder.resolve("export.ndjson"), SampleExport.text(export));
        var process = new ProcessBuilder("sh", "check.sh", "export.ndjson")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
