package org.folkmoot.web.bench;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Libraries that are measured with or against and are no part of the served program; the build puts them beside it. */
final class BenchLibraries {

    private static final String FOLDER = "bench-lib";

    private BenchLibraries() {}

    /** This process's class path with those libraries, wherever the build's folder is above the program. */
    static String path() throws IOException {
        var own = System.getProperty("java.class.path");
        var folder = folder();
        if (folder == null) return own; // run by a build tool or an editor, which has them on the class path
        try (var jars = Files.list(folder)) {
            return Stream.concat(Stream.of(own), jars.map(Path::toString).sorted())
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static @Nullable Path folder() {
        for (@Nullable Path place = program(); place != null; place = place.getParent())
            if (Files.isDirectory(place.resolve(FOLDER))) return place.resolve(FOLDER);
        return null;
    }

    private static Path program() {
        try {
            return Path.of(BenchLibraries.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
