package org.folkmoot.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.folkmoot.record.sample.Samples.GIVEN;
import static org.folkmoot.record.sample.Samples.NOON;
import static org.folkmoot.record.sample.Samples.seat;
import static org.folkmoot.record.sample.Samples.taken;
import static org.folkmoot.record.sample.Samples.taking;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.sample.Samples;
import org.folkmoot.record.sample.SeatCommand.OpenRecord;
import org.folkmoot.record.sample.SeatEvent.RecordOpened;
import org.folkmoot.record.sample.SeatEvent.SeatLeft;
import org.folkmoot.vocabulary.CommandId;
import org.jspecify.annotations.Nullable;

/**
 * A small real export: the record is opened (position 1), seat 1 is taken (2), seats 2 and 3 (3, 4), seat 1 is left (5) and taken
 * again (6).
 */
final class SampleExport {

    static final List<Long> POSITIONS = List.of(1L, 2L, 3L, 5L, 6L);
    private static final Pattern PREV = Pattern.compile("(?<=\"prev\":\")[0-9a-f]{64}");

    final RecordJson json = Samples.json();
    final InstallationKey key;
    final CommitLog log = new InMemoryCommitLog(json);
    /** The lines with the checkpoint as the last, newlines excluded. */
    final List<String> lines;

    SampleExport(Path folder) throws IOException {
        key = InstallationKey.createOrLoad(folder.resolve("installation.key"));
        var opening = new Submission(new CommandId("opening-1"), GIVEN, new OpenRecord(key.publicKey()));
        var opened = Lines.after(Head.EMPTY, opening, List.of(new RecordOpened(key.publicKey())));
        log.append(List.of(opened));
        log.append(Lines.group(
                Lines.end(opened),
                List.of(taken(seat(1))),
                List.of(taken(seat(2)), taken(seat(3))),
                List.of(new SeatLeft(seat(1)))));
        log.append(List.of(Lines.after(log.head(), taking(seat(1)), List.of(taken(seat(1))))));
        lines = List.of(new String(bytes(), UTF_8).split("\n"));
    }

    byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        Export.write(log, key, NOON, out, _ -> {});
        return out.toByteArray();
    }

    /** A line by the position of its first event. */
    String at(long position) {
        return lines.get(POSITIONS.indexOf(position));
    }

    Verification verify(byte[] export) throws IOException {
        return verify(export, null);
    }

    Verification verify(byte[] export, @Nullable String asked) throws IOException {
        return new Verifier(json, asked).verify(new ByteArrayInputStream(export), _ -> {});
    }

    Verification verify(List<String> export) throws IOException {
        return verify(text(export));
    }

    static byte[] text(List<String> export) {
        return export.isEmpty() ? new byte[0] : (String.join("\n", export) + "\n").getBytes(UTF_8);
    }

    /** What a forger who holds the key would write: every line names the one before it, and the end is signed. */
    List<String> forged(List<String> commits, InstallationKey signer) {
        var forged = new ArrayList<String>();
        var head = Head.EMPTY;
        for (var commit : commits) {
            forged.add(PREV.matcher(commit).replaceFirst(head.hash()));
            long events = Pattern.compile("\"tags\":").matcher(commit).results().count();
            head = new Head(
                    head.position() + events, Chain.hash(forged.getLast().getBytes(UTF_8)));
        }
        forged.add(new String(Checkpoint.sign(head, NOON, signer).line(), UTF_8));
        return forged;
    }
}
