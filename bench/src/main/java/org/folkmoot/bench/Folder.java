package org.folkmoot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A temporary folder, gone when closed. */
record Folder(Path path) implements AutoCloseable {

    static Folder temporary() throws IOException {
        return new Folder(Files.createTempDirectory("folkmoot-bench"));
    }

    @Override
    public void close() throws IOException {
        delete(path);
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    /** What is in a folder that is at rest, into one that is empty. */
    void copyTo(Path target) throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.skip(1).toList())
                Files.copy(file, target.resolve(path.relativize(file).toString()));
        }
    }
}
