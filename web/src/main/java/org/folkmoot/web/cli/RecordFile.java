package org.folkmoot.web.cli;

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
import org.folkmoot.record.Export;
import org.folkmoot.record.Head;
import org.folkmoot.record.InstallationKey;

/** The record as a file of lines with a signed checkpoint. */
final class RecordFile {

    private RecordFile() {}

    /** Whether the record names the key: a checkpoint signed with another would prove nothing. */
    static boolean isKeyOf(CommitLog log, InstallationKey key) {
        return log.commits(1, 1).stream()
                .flatMap(commit -> commit.events().stream())
                .allMatch(event -> event instanceof RecordOpened(var named) && named.equals(key.publicKey()));
    }

    /** Nobody ever sees half an export under its name. @return the end that was signed */
    static Head write(CommitLog log, InstallationKey key, Path file, Terminal terminal) throws IOException {
        var target = file.toAbsolutePath();
        var part = target.resolveSibling(target.getFileName() + ".part");
        try (var channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            var progress = terminal.progress("export.progress");
            long all = Math.max(1, log.head().position());
            var head = Export.write(
                    log, key, Instant.now(), out, position -> progress.reached(Math.min(position, all), all));
            channel.force(true);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return head;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
