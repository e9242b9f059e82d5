package org.folkmoot.web.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates hold no words of their own: all that is said stands in the message files, in every language. */
class TemplatesTest {

    private static final Path ROOT = Path.of("src", "main", "resources", "org", "folkmoot", "web");

    /** What browsers show, or read aloud, of an element's attributes. */
    private static final Pattern SPOKEN =
            Pattern.compile("(?<![:\\w-])(alt|title|placeholder|aria-label|label|summary)=\"([^\"]+)\"");

    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*[\\w])[}(]");

    static List<Path> templates() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void there_are_templates() {
        assertTrue(templates().size() > 5);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_says_nothing_by_itself(Path template) {
        var between = text(template)
                .replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?s)<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", " ")
                .replaceAll("[A-Z]{3,4}-[0-9]+", " ") // rules are called the same in every language
                .replaceAll("&[a-z]+;", " ");

        assertThat(between.replaceAll("[^\\p{L}]", "")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nor_in_an_attribute(Path template) {
        assertThat(SPOKEN.matcher(text(template)).results()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void it_styles_and_runs_nothing_in_line(Path template) {
        assertThat(text(template))
                .doesNotContain(" style=", "<style", "th:style", " onclick=", "javascript:", "th:utext");
    }

    /** Within the frame these names are the page's own title and body, whatever a model calls so. */
    @ParameterizedTest
    @MethodSource("templates")
    void it_reads_nothing_that_the_frame_hides(Path template) {
        if (template.endsWith("kit/frame.html")) return;
        assertThat(text(template)).doesNotContainPattern("\\$\\{(title|main)\\b");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_sentence_it_names_is_there_in_every_language(Path template) {
        var messages = Sentences.everyWord();
        var missing = new ArrayList<String>();
        KEY.matcher(text(template)).results().map(found -> found.group(1)).forEach(key -> {
            for (Locale language : Sentences.LANGUAGES)
                if (messages.getMessage(key, null, null, language) == null) missing.add(language + " " + key);
        });

        assertThat(missing).isEmpty();
    }
}
