package org.folkmoot.bench;

import com.google.auto.service.AutoService;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.bench.BenchmarkRow.Base;
import org.folkmoot.bench.BenchmarkRow.Target;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.Export;
import org.folkmoot.record.InstallationKey;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.SqliteCommitLog;
import org.folkmoot.record.Verification;
import org.folkmoot.record.Verifier;
import org.folkmoot.vocabulary.Sha256;
import tools.jackson.databind.json.JsonMapper;

/** An export of a million events verified, against its lines read, hashed and parsed as JSON, with nothing else done to them. */
@AutoService(Benchmark.class)
public final class VerifyBenchmark implements Benchmark {

    private static final int RUNS = 3;

    private final RecordJson json = new RecordJson(EventNames.ofCapabilities());
    private final JsonMapper plain = JsonMapper.shared();

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        var verified = new ArrayList<Double>();
        var read = new ArrayList<Double>();
        try (var folder = Folder.temporary()) {
            var export = folder.path().resolve("record.ndjson");
            long lines = export(size, export);
            for (int run = 0; run < size.of(RUNS, 1); run++) {
                verified.add(lines / seconds(() -> verify(export)));
                read.add(lines / seconds(() -> read(export)));
            }
        }
        return List.of(new BenchmarkRow(
                "lines verified, 1,000,000 events",
                new Sample("/s", verified),
                new Base("the same lines read, hashed and parsed as JSON", new Sample("/s", read)),
                Target.atLeast(0.5)));
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

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private void verify(Path export) throws IOException {
        var found = new Verifier(json).verify(export, _ -> {});
        if (!(found instanceof Verification.Sound)) throw new IllegalStateException("not sound: " + found);
    }

    private void read(Path export) throws Exception {
        var digest = Sha256.begun();
        int folded = 0;
        try (var in = new LineBytes(Files.newInputStream(export))) {
            for (var line = in.next(); line != null; line = in.next())
                folded += digest.digest(line)[0] + plain.readTree(line).size();
        }
        if (folded == 0) throw new IllegalStateException("nothing was read");
    }
}
