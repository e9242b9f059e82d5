package org.folkmoot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.folkmoot.web.Looked.Way;
import org.junit.jupiter.api.Test;

/** Runs after all other tests: none of them has left a page out. Alone it has nothing to go by. */
class EveryPageIT {

    private static final Path ROOT = Path.of("src", "main", "resources", "org", "folkmoot", "web");

    @Test
    void every_template_was_looked_at_in_every_language_on_every_screen() throws IOException {
        assertThat(pages().flatMap(EveryPageIT::ways).filter(way -> !Looked.has(way)))
                .isEmpty();
    }

    private static Stream<Way> ways(String template) {
        return Browsing.LANGUAGES.stream()
                .flatMap(language ->
                        Browsing.SCREENS.keySet().stream().map(screen -> new Way(template, language, screen)));
    }

    /** What is a page, and not a part of one. */
    private static Stream<String> pages() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".html"))
                    .filter(EveryPageIT::isPage)
                    .map(file -> ROOT.relativize(file).toString().replace(".html", ""))
                    .toList()
                    .stream();
        }
    }

    private static boolean isPage(Path template) {
        try {
            return Files.readString(template).contains("kit/frame :: page");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
