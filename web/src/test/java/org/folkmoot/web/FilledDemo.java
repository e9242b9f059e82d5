package org.folkmoot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** The demonstration's community, filled once for all tests; its accounts are told in {@code demo-accounts.txt}. */
public final class FilledDemo {

    private static @Nullable Path template;

    private FilledDemo() {}

    /** Makes a data folder with the demonstration in it. @return the folder */
    public static Path copiedTo(Path folder) throws IOException {
        var from = filled();
        try (var files = Files.walk(from)) {
            for (var file : files.toList())
                Files.copy(file, folder.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
        }
        return folder;
    }

    private static synchronized Path filled() throws IOException {
        if (template != null) return template;
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "demo");
        var said = new StringWriter();
        var out = new PrintWriter(said, true);
        int filled = Folkmoot.run(out, out, "demo", "--only-fill", "--households", "60", "--data", folder.toString());
        assertEquals(0, filled, said::toString);
        return template = folder;
    }
}
