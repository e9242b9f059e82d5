package org.folkmoot.web.cli;

import com.google.auto.service.AutoService;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.folkmoot.communities.CommunityEvent.RecordOpened;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.Export;
import org.folkmoot.record.Head;
import org.folkmoot.record.InstallationKey;
import org.folkmoot.record.RecordJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes the record away. */
@AutoService(Subcommand.class)
@Command(
        name = "export",
        description = "Writes the whole record and a signed checkpoint into a file. The server may be running.")
public final class ExportRecord implements Subcommand {

    @Mixin
    private final Terminal terminal = new Terminal();

    @Mixin
    private final Place place = new Place();

    @Parameters(
            paramLabel = "FILE",
            description = "where to write; an earlier export there is replaced when the new one is whole")
    private Path file = Path.of("record.ndjson");

    @Override
    public Integer call() throws IOException {
        var keyFile = place.folder().signingKey();
        if (!place.hasRecord())
            return terminal.complain("record.missing", place.folder().root());
        if (!Files.exists(keyFile)) return terminal.complain("key.missing", keyFile);
        var key = InstallationKey.createOrLoad(keyFile);
        try (var log = place.openToRead(new RecordJson(EventNames.ofCapabilities()))) {
            if (!isKeyOf(log, key)) return terminal.complain("key.foreign", keyFile);
            var head = write(log, key);
            terminal.say("exported", head.position(), head.hash(), key.publicKey(), file);
            return Terminal.WELL;
        }
    }

    /** A checkpoint signed with another key than the record names would prove nothing. */
    private static boolean isKeyOf(CommitLog log, InstallationKey key) {
        return log.commits(1, 1).stream()
                .flatMap(commit -> commit.events().stream())
                .allMatch(event -> event instanceof RecordOpened(var named) && named.equals(key.publicKey()));
    }

    /** Nobody ever sees half an export under its name. */
    private Head write(CommitLog log, InstallationKey key) throws IOException {
        var target = file.toAbsolutePath();
        var part = target.resolveSibling(target.getFileName() + ".part");
        try (var channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            var progress = new ProgressLine(terminal.err(), Terminal.isWatched(), terminal.sentence("export.progress"));
            long all = Math.max(1, log.head().position());
            var head = Export.write(log, key, Instant.now(), out, position -> progress.reached(position, all));
            channel.force(true);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return head;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
