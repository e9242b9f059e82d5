package org.folkmoot.web.cli;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.record.Commit;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.Verification;
import org.folkmoot.replay.Finding;
import org.folkmoot.replay.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Decides everything in an export again. */
@AutoService(Subcommand.class)
@Command(
        name = "replay",
        description =
                "Decides every command of an export again: same command, same earlier events, same rules, so the same"
                        + " events.")
public final class ReplayExport extends Subcommand {

    @Parameters(paramLabel = "FILE", description = "an export")
    private Path file = Path.of("record.ndjson");

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) return terminal.misused("file.unreadable", file);
        return switch (VerifyExport.verify(file, null)) {
            case Verification.Broken broken -> VerifyExport.complain(terminal, broken);
            case Verification.Sound sound -> replay(sound.commits());
        };
    }

    private int replay(long commits) throws IOException {
        var json = new RecordJson(EventNames.ofCapabilities());
        var found = new AtomicLong();
        // Verified just now: so many lines are commits, and each is text whose UTF-8 is what was hashed.
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            var record = lines.limit(commits).map(line -> decode(line, json));
            new Replay(Capabilities.registered(), json).findings(record).forEach(finding -> {
                found.incrementAndGet();
                print(finding);
            });
        }
        if (found.get() > 0) return terminal.complain("replay.findings", found.get(), commits);
        terminal.say("replay.same", commits);
        return Terminal.WELL;
    }

    private static Commit decode(String line, RecordJson json) {
        return json.decode(line.getBytes(StandardCharsets.UTF_8));
    }

    private void print(Finding finding) {
        terminal.say("replay.finding", finding.position(), finding.kind(), finding.expected(), finding.actual());
    }
}
