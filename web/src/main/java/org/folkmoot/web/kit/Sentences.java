package org.folkmoot.web.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.folkmoot.decisions.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What is said to people: {@code messages.properties} (Chinese) and {@code messages_en.properties} in the folder of each word,
 * found without a list.
 */
public record Sentences(MessageSource source) {
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    /** In the order in which they are offered. */
    static final java.util.List<Locale> LANGUAGES = java.util.List.of(CHINESE, Locale.ENGLISH);

    private static final String ROOT = "org/folkmoot/web/";
    private static final String FILE = "/messages.properties";

    /** All sentences of all words. */
    public static MessageSource everyWord() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(words().map(word -> ROOT + word + "/messages").toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    /** The folders that have sentences. */
    static Stream<String> words() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "*" + FILE);
            return Stream.of(found)
                    .map(resource -> {
                        try {
                            var path = resource.getURL().getPath();
                            int end = path.length() - FILE.length();
                            return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .distinct()
                    .sorted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why something is refused, in one sentence. */
    public String of(Refusal why, Locale language) {
        return source.getMessage("refusal." + why.name(), null, language);
    }

    /** Any other sentence. */
    public String of(String key, Locale language, Object... values) {
        return source.getMessage(key, values, language);
    }
}
