package org.folkmoot.web.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import org.folkmoot.web.cli.Installation;
import org.folkmoot.web.cli.Place;

/** An installation in a temporary folder, gone when closed. */
record Scratch(Path folder, Installation installation) implements AutoCloseable {

    private static final Instant BEGINNING = Instant.parse("2026-01-05T00:00:00Z");

    static Scratch open() throws IOException {
        var folder = Files.createTempDirectory("folkmoot-bench");
        return new Scratch(folder, Installation.open(new Place(folder), BEGINNING));
    }

    @Override
    public void close() throws IOException {
        installation.close();
        delete(folder);
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
