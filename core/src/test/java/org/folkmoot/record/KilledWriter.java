package org.folkmoot.record;

import static org.folkmoot.record.sample.Samples.GIVEN;
import static org.folkmoot.record.sample.Samples.NANLANG;
import static org.folkmoot.record.sample.Samples.seat;
import static org.folkmoot.record.sample.Samples.taken;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.folkmoot.decisions.Submission;
import org.folkmoot.decisions.Tag;
import org.folkmoot.record.sample.Samples;
import org.folkmoot.record.sample.SeatCommand.TakeSeat;
import org.folkmoot.vocabulary.CommandId;

/** A process that records, says what it was acknowledged, and goes on until it is killed. */
final class KilledWriter {

    static final int IN_USE = 3;
    private static final int THREADS = 8;

    private final CommitLog log;
    private final RecordWriter writer;
    private final String round;
    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

    private KilledWriter(CommitLog log, RecordJson json, String round) {
        this.log = log;
        this.writer = new RecordWriter(log, json);
        this.round = round;
    }

    /** @param arguments the folder of the record, and what makes this process's command ids unique */
    public static void main(String[] arguments) {
        var json = Samples.json();
        try {
            new KilledWriter(SqliteCommitLog.open(Path.of(arguments[0]), json), json, arguments[1]).run();
        } catch (RecordInUse e) {
            System.err.println(e.getMessage());
            System.exit(IN_USE);
        }
    }

    private void run() {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                threads.submit(() -> write(number));
            }
        }
    }

    private Void write(int thread) throws IOException {
        for (int count = 0; ; count++) {
            var seat = seat(thread * 1_000_000 + count);
            var dependsOn = new Selection(
                    NANLANG, List.of(new Selection.Slice(Tag.of("seat", seat), Set.of("seat-taken", "seat-left"))));
            var id = new CommandId("command-" + round + "-" + thread + "-" + count);
            var submission = new Submission(id, GIVEN, new TakeSeat(seat, Samples.ANA));
            var events = count % 3 == 0 ? List.of(taken(seat), taken(seat)) : List.of(taken(seat));
            var outcome = writer.append(
                            submission, events, dependsOn, log.head().position())
                    .join();
            // One write of so few bytes reaches a pipe as a whole or not at all.
            if (outcome instanceof AppendOutcome.Appended(var commit))
                out.write((id + " " + commit.position() + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }
}
