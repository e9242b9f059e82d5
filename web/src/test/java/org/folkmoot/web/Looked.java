package org.folkmoot.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which pages have been looked at closely: once for a template, a language and a screen, and again when it shows something else. The
 * tests run in several processes, so what one has looked at is an empty file that the others see.
 */
final class Looked {

    /** One way of looking at a template. */
    record Way(String template, String language, String screen) {}

    private static final Path NOTES = Path.of(System.getProperty(
            "folkmoot.looked", "target/looked/" + ProcessHandle.current().pid()));
    private static final Map<String, Set<String>> KINDS = new HashMap<>();

    private Looked() {}

    /** @return whether a template's page has kinds of elements that none of its pages had before in this process */
    static synchronized boolean lacks(String template, List<String> kinds) {
        return !KINDS.getOrDefault(template, Set.of()).containsAll(kinds);
    }

    static synchronized void keep(String template, List<String> kinds) {
        KINDS.computeIfAbsent(template, _ -> new HashSet<>()).addAll(kinds);
    }

    static boolean has(Way way) {
        return Files.exists(note(way));
    }

    static void at(Way way) {
        var note = note(way);
        try {
            Files.createDirectories(note.getParent());
            Files.createFile(note);
        } catch (FileAlreadyExistsException seenBefore) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path note(Way way) {
        return NOTES.resolve(way.template()).resolve(way.language() + " " + way.screen());
    }
}
