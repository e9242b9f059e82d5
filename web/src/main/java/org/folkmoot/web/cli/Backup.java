package org.folkmoot.web.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.folkmoot.vocabulary.Sha256;

/** What lies where in a backup, and the list of sums that shows it to be whole ({@code sha256sum -c SHA256SUMS} reads it too). */
final class Backup {

    /** An export of the record, with its checkpoint. */
    static final String RECORD = "record.ndjson";

    static final String IDENTITIES = "identity.db";
    static final String FILES = "identity-files.db";
    static final String ERASURES = "erased.list";
    static final String SIGNING_KEY = "keys/installation.pem";
    static final String IDENTITY_KEY = "keys/identity.key";

    private static final String SUMS = "SHA256SUMS";
    private static final Pattern SUM = Pattern.compile("([0-9a-f]{64})  ([A-Za-z./-]+)");

    private Backup() {}

    /** Writes the sums of all files there, and all to the disk. */
    static void seal(Path folder) throws IOException {
        var sums = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                force(file);
                sums.put(folder.relativize(file).toString(), sum(file));
            }
        }
        var text = new StringBuilder();
        sums.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
        Files.writeString(folder.resolve(SUMS), text, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** The first file that is not as it was copied, or not there; empty if the backup is whole. */
    static Optional<String> broken(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(SUMS))) return Optional.of(SUMS);
        boolean hasRecord = false;
        for (var line : Files.readAllLines(folder.resolve(SUMS))) {
            var sum = SUM.matcher(line);
            if (!sum.matches()) return Optional.of(SUMS);
            var file = folder.resolve(sum.group(2));
            if (!Files.isRegularFile(file) || !sum(file).equals(sum.group(1))) return Optional.of(sum.group(2));
            hasRecord |= sum.group(2).equals(RECORD);
        }
        return hasRecord ? Optional.empty() : Optional.of(RECORD);
    }

    private static String sum(Path file) throws IOException {
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.begun())) {
            Files.copy(file, out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        }
    }
}
