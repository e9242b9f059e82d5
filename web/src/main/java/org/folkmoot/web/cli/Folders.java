package org.folkmoot.web.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/** Folders that are filled under a name of their own, and get theirs when they are whole. */
final class Folders {

    private Folders() {}

    /** Beside it, for this process alone. @param what is done there, as one word */
    static Path beside(Path whole, String what) {
        return whole.resolveSibling(
                whole.getFileName() + "." + what + "-" + ProcessHandle.current().pid());
    }

    /** Whether nothing is there, or an empty folder. */
    static boolean isFree(Path folder) throws IOException {
        if (!Files.exists(folder)) return true;
        if (!Files.isDirectory(folder)) return false;
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /** Does nothing where there is no such file. */
    static void copy(Path from, Path to) throws IOException {
        if (Files.exists(from)) Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** With all that is in it; does nothing where there is none. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
