package org.folkmoot.web.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Capability;
import org.folkmoot.decisions.GeneralRefusal;
import org.folkmoot.decisions.Refusal;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final String REFUSAL = "refusal.";

    private static List<Refusal> refusals() {
        var ofCapabilities = Capabilities.registered().all().stream()
                .map(Capability::refusals)
                .<Refusal>flatMap(type -> Stream.of(type.getEnumConstants()));
        return Stream.of(Stream.of(GeneralRefusal.values()), Stream.of(EdgeRefusal.values()), ofCapabilities)
                .<Refusal>flatMap(some -> some)
                .toList();
    }

    /** The word whose folder has the sentence: the enum's package. */
    private static String word(Refusal refusal) {
        var type = ((Enum<?>) refusal).getDeclaringClass();
        var name = type.getPackageName();
        return type == GeneralRefusal.class ? "kit" : name.substring(name.lastIndexOf('.') + 1);
    }

    private static Properties sentences(String word, String language) {
        var sentences = new Properties();
        try (var stream = SentencesTest.class.getResourceAsStream(
                "/org/folkmoot/web/" + word + "/messages" + language + ".properties")) {
            if (stream != null) sentences.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return sentences;
    }

    private static Stream<String> refusalKeys(String word, String language) {
        return sentences(word, language).stringPropertyNames().stream().filter(key -> key.startsWith(REFUSAL));
    }

    @Test
    void codes_are_unique_over_all_capabilities() {
        assertThat(refusals().stream().map(Refusal::name)).doesNotHaveDuplicates();
    }

    @Test
    void every_refusal_has_its_sentence_beside_its_word_in_both_languages_and_no_sentence_is_left_over() {
        var expected = refusals().stream()
                .map(why -> word(why) + " " + REFUSAL + why.name())
                .toList();

        for (var language : List.of("", "_en")) {
            var found = Sentences.words()
                    .flatMap(word -> refusalKeys(word, language).map(key -> word + " " + key))
                    .toList();

            assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** The words of duties are said in core's events, as {@code DutyId.of("publish", …)}. */
    @Test
    void every_duty_is_called_something() throws IOException {
        var said = Pattern.compile("DutyId\\.of\\(\\s*\"([a-z-]+)\"");
        try (var files = Files.walk(Path.of("../core/src/main/java"))) {
            var duties = new TreeSet<String>();
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList())
                said.matcher(Files.readString(file)).results().forEach(found -> duties.add("need." + found.group(1)));
            assertThat(duties).isNotEmpty();
            var known = Sentences.words()
                    .flatMap(word -> sentences(word, "").stringPropertyNames().stream())
                    .collect(Collectors.toSet());
            assertThat(known).containsAll(duties);
        }
    }

    @Test
    void both_languages_say_the_same_things() {
        Sentences.words()
                .forEach(word -> assertEquals(
                        new TreeSet<>(sentences(word, "").stringPropertyNames()),
                        new TreeSet<>(sentences(word, "_en").stringPropertyNames()),
                        word));
    }

    @Test
    void every_sentence_says_something_in_its_language() {
        Sentences.words().forEach(word -> {
            assertThat(values(word, ""))
                    .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("'"));
            assertThat(values(word, "_en"))
                    .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("'"));
            assertThat(sentencesOfRefusals(word, ""))
                    .allSatisfy(text -> assertThat(text).matches("(?s).*\\p{IsHan}.*。"));
            assertThat(sentencesOfRefusals(word, "_en"))
                    .allSatisfy(text -> assertThat(text).matches("[A-Z][^\\p{IsHan}]*\\."));
        });
    }

    private static Collection<String> sentencesOfRefusals(String word, String language) {
        var all = sentences(word, language);
        return refusalKeys(word, language).map(all::getProperty).toList();
    }

    private static Collection<String> values(String word, String language) {
        var all = sentences(word, language);
        return all.stringPropertyNames().stream().map(all::getProperty).toList();
    }
}
