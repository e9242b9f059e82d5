package org.folkmoot.web.cli;

import com.google.auto.service.AutoService;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Given;
import org.folkmoot.projections.kit.View;
import org.folkmoot.projections.kit.ViewStore;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.Commit;
import org.folkmoot.record.Export;
import org.folkmoot.record.InstallationKey;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.Verification;
import org.folkmoot.record.Verifier;
import org.folkmoot.replay.Replay;
import org.folkmoot.web.running.DataFolder;
import org.folkmoot.web.scenario.Checks;
import org.folkmoot.web.scenario.Scenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays the worked scenario on a fresh store, and proves its record. */
@AutoService(Subcommand.class)
@Command(
        name = "scenario",
        description =
                "Plays a year of a community of 4,611 households without a server, on a fresh store, and prints a line"
                        + " for each check. Exit code 0 only if all hold.")
public final class PlayScenario extends Subcommand {

    private static final Instant BEGINNING = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant END = Instant.parse("2026-12-31T04:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "a folder that does not exist or is empty, to keep what was played (default: a temporary one)")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (data != null && !Folders.isFree(data)) return terminal.misused("scenario.not-fresh", data);
        var folder = data == null ? Files.createTempDirectory("folkmoot-scenario") : data;
        try {
            var checks = play(new DataPlace(folder));
            terminal.say("scenario.end", checks.held() + checks.failed(), checks.failed());
            return checks.failed() == 0 ? Terminal.WELL : Terminal.NO;
        } finally {
            if (data == null) Folders.remove(folder);
        }
    }

    private Checks play(DataPlace place) throws IOException, InterruptedException {
        var folder = DataFolder.at(place.folder().root());
        try (var installation = Installation.open(place, BEGINNING);
                var store = ViewStore.in(folder.views(), Views.registered());
                var views = Views.open(store, installation.log(), installation.json(), Views.registered())) {
            views.start(installation.record());
            var checks = new Scenario(installation.desk(), installation.log(), installation.persons(), terminal.out())
                    .play();
            compareViews(checks, installation, views);
            prove(checks, installation, folder);
            return checks;
        }
    }

    private static void compareViews(Checks checks, Installation installation, Views views)
            throws InterruptedException {
        boolean current = views.await(installation.log().head().position(), PATIENCE);
        check(
                checks,
                current,
                "every view has seen the whole record",
                current ? "" : views.status().toString());
        for (var view : Views.registered()) compare(checks, views, view);
    }

    @SuppressWarnings("unchecked") // a view is registered under its own class
    private static <D> void compare(Checks checks, Views views, View<D> view) {
        var comparison = views.compare((Class<? extends View<D>>) view.getClass());
        check(
                checks,
                comparison.same(),
                "view " + view.name() + ": rebuilt from the record, it is the same as the live one",
                comparison.rebuilt());
    }

    private static void prove(Checks checks, Installation installation, DataFolder folder) throws IOException {
        var file = folder.root().resolve("record.ndjson");
        var key = InstallationKey.createOrLoad(folder.keys().resolve("installation.pem"));
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Export.write(installation.log(), key, END, out, _ -> {});
        }
        var json = installation.json();
        switch (new Verifier(json, key.publicKey()).verify(file, _ -> {})) {
            case Verification.Sound sound -> {
                check(checks, true, "the exported record verifies", sound.commits() + " commits, head " + sound.head());
                replay(checks, file, sound.commits(), json);
            }
            case Verification.Broken broken -> check(checks, false, "the exported record verifies", broken.toString());
        }
        forge(checks, file, json, key.publicKey());
    }

    private static void replay(Checks checks, Path file, long commits, RecordJson json) throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            var record = lines.limit(commits).<Commit>map(line -> json.decode(line.getBytes(StandardCharsets.UTF_8)));
            var findings =
                    new Replay(Capabilities.registered(), json).findings(record).toList();
            check(
                    checks,
                    findings.isEmpty(),
                    "an auditor decides all " + commits + " commands again, with the same outcome",
                    findings.isEmpty() ? "" : findings.getFirst().toString());
        }
    }

    /** One byte in the middle of the record is changed. */
    private static void forge(Checks checks, Path file, RecordJson json, String key) throws IOException {
        var bytes = Files.readAllBytes(file);
        int middle = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\"choice\":\"no\"", bytes.length / 3) + 10;
        bytes[middle] ^= 1;
        var found = new Verifier(json, key).verify(new ByteArrayInputStream(bytes), _ -> {});
        check(checks, found instanceof Verification.Broken, "one changed byte breaks the chain", found.toString());
    }

    private static void check(Checks checks, boolean holds, String sentence, String found) {
        checks.check(holds, "16", Given.dayOf(END), sentence, found);
    }
}
