package org.folkmoot.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.folkmoot.bench.BenchmarkRow.Base;
import org.folkmoot.bench.BenchmarkRow.Target;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.Export;
import org.folkmoot.record.InstallationKey;
import org.folkmoot.record.LineReader;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.SqliteCommitLog;
import org.folkmoot.record.Verification;
import org.folkmoot.record.Verifier;
import org.folkmoot.vocabulary.Sha256;
import tools.jackson.databind.json.JsonMapper;

/** An export of a million events verified, against its lines read, hashed and parsed as JSON, with nothing else done to them. */
final class VerifyBenchmark implements Benchmark {

    private static final int RUNS = 3;

    private final RecordJson json = new RecordJson(EventNames.ofCapabilities());
    private final JsonMapper plain = JsonMapper.shared();

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        try (var folder = Folder.temporary()) {
            var export = folder.path().resolve("record.ndjson");
            long lines = export(size, export);
            var runs = size.turns(
                    0,
                    RUNS,
                    () -> List.of(
                            lines / Stopwatch.seconds(() -> verify(export)),
                            lines / Stopwatch.seconds(() -> read(export))));
            return List.of(new BenchmarkRow(
                    "lines verified, 1,000,000 events",
                    new Sample("/s", runs.get(0)),
                    new Base("the same lines read, hashed and parsed as JSON", new Sample("/s", runs.get(1))),
                    Target.atLeast(0.5)));
        }
    }

    private long export(BenchmarkSize size, Path file) throws Exception {
        var folder = LargeRecord.folder(size).path();
        var key = InstallationKey.createOrLoad(folder.resolve("keys").resolve("installation.pem"));
        try (var log = SqliteCommitLog.openToRead(folder, json);
                var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Export.write(log, key, Instant.parse("2031-01-08T00:00:00Z"), out, _ -> {});
        }
        try (var lines = Files.lines(file)) {
            return lines.count();
        }
    }

    private void verify(Path export) throws IOException {
        var found = new Verifier(json).verify(export, _ -> {});
        if (!(found instanceof Verification.Sound)) throw new IllegalStateException("not sound: " + found);
    }

    private void read(Path export) throws Exception {
        var digest = Sha256.begun();
        int folded = 0;
        try (var in = Files.newInputStream(export)) {
            var lines = new LineReader(in);
            for (var line = lines.read(); line.isPresent(); line = lines.read()) {
                var bytes = line.get().bytes();
                folded += digest.digest(bytes)[0] + plain.readTree(bytes).size();
            }
        }
        if (folded == 0) throw new IllegalStateException("nothing was read");
    }
}
