package org.folkmoot.projections.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.folkmoot.axon.Soon;
import org.folkmoot.projections.Histories;
import org.folkmoot.record.MongoForTests;
import org.folkmoot.record.SqliteCommitLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that keeps views is killed without warning, again and again, and loses nothing that the record has. */
class ViewsKilledIT {

    private static final List<View<?>> VIEWS = Views.registered();

    @TempDir
    Path folder;

    @Test
    void in_sqlite_they_are_what_the_record_gives_however_often_the_process_was_killed() throws Exception {
        for (int round = 1; round <= 2; round++) {
            kill(round, "");
            compareAll("");
        }
    }

    @Test
    void in_mongodb_they_are_what_the_record_gives_when_the_process_was_killed() throws Exception {
        try (var mongo = new MongoForTests()) {
            kill(3, mongo.address());
            compareAll(mongo.address());
        }
    }

    /** @param address of a MongoDB; empty for a file */
    private static ViewStore open(Path folder, String address) {
        return address.isEmpty() ? ViewStore.in(folder.resolve("views"), VIEWS) : ViewStore.at(address);
    }

    private void kill(int seed, String address) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Writer.class.getName(),
                        folder.toString(),
                        Integer.toString(seed),
                        address)
                .redirectErrorStream(true)
                .start();
        try (var lines = process.inputReader()) {
            var shown =
                    CompletableFuture.supplyAsync(() -> readUntil(lines, 120)).orTimeout(120, TimeUnit.SECONDS);
            assertEquals("shown 120", shown.join());
        } finally {
            process.destroyForcibly();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        }
    }

    private static String readUntil(BufferedReader lines, int count) {
        try {
            var said = new StringBuilder();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("shown " + count)) return line;
                said.append(line).append('\n');
            }
            return said.toString();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void compareAll(String address) throws Exception {
        try (var ledger = new Ledger(SqliteCommitLog.open(folder, Ledger.JSON));
                var store = open(folder, address);
                var views = Views.open(store, ledger.log, Ledger.JSON, VIEWS)) {
            if (address.isEmpty())
                for (var view : VIEWS)
                    assertProgressTellsTheTruth(ledger, store.home(view.storedName(), _ -> ""), view);
            views.start(ledger.axon);
            long head = ledger.log.head().position();
            assertTrue(views.await(head, Soon.LIMIT), () -> views.status().toString());
            for (var view : VIEWS) {
                Soon.until(
                        "the claim of the killed process on " + view.name() + " lapses",
                        () -> store.home(view.storedName(), _ -> "").claim().isPresent());
                compare(views, view);
            }
        }
    }

    /** As the process left it: just what the record gives up to where the view says that it has come. */
    private static void assertProgressTellsTheTruth(Ledger ledger, Home home, View<?> view) {
        long position = home.progress().position();
        assertEquals(Rebuild.inMemory(ledger.log, Ledger.JSON, view, position), Fingerprint.of(home), view.name());
    }

    @SuppressWarnings("unchecked") // the class of a view is the class of a view
    private static <D> void compare(Views views, View<D> view) {
        var comparison = views.compare((Class<? extends View<D>>) view.getClass());
        assertEquals(comparison.rebuilt(), comparison.stored(), view.name());
    }

    /** The process that is killed: records one fact after the other and says how many are shown. */
    static final class Writer {
        public static void main(String[] arguments) throws Exception {
            var folder = Path.of(arguments[0]);
            try (var ledger = new Ledger(SqliteCommitLog.open(folder, Ledger.JSON));
                    var store = open(folder, arguments[2]);
                    var views = Views.open(store, ledger.log, Ledger.JSON, VIEWS)) {
                views.start(ledger.axon);
                int shown = 0;
                for (var event : Histories.of(Long.parseLong(arguments[1]), 200)) {
                    long position = ledger.append(event);
                    if (shown % 10 == 0) views.await(position, Soon.LIMIT);
                    System.out.println("shown " + shown++);
                }
            }
        }
    }
}
