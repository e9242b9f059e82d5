package org.folkmoot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is seen of a page at once.
 *
 * @param bytes of the page and of all that it has loaded, or would have if nothing were kept from the page before
 * @param kinds of elements that it has
 */
record Glance(String url, String language, String title, int headings, boolean fits, int bytes, List<String> kinds) {

    /** The most bytes of a page with all that it loads, as they are before the wire packs them. */
    private static final int MOST_BYTES = 150_000;

    private static final String LOOK = """
        JSON.stringify({
          url: location.href,
          language: document.documentElement.lang,
          title: document.title,
          headings: document.querySelectorAll('h1').length,
          fits: document.documentElement.scrollWidth <= window.innerWidth,
          bytes: ['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))
              .reduce((sum, one) => sum + one.decodedBodySize, 0),
          kinds: [...new Set([...document.body.querySelectorAll('*')]
              .map(one => [one.localName, one.type ?? '', ...one.classList].join('.')))]
        })\
        """;

    static Glance at(Page page) {
        return JsonMapper.shared().readValue((String) page.evaluate(LOOK), Glance.class);
    }

    /** @param asked the language that the reader's browser asks for */
    void check(String asked, List<String> complaints, List<String> elsewhere) {
        assertEquals(asked.startsWith("zh") ? "zh-CN" : "en", language, url);
        assertThat(title).as(url).isNotBlank();
        assertEquals(1, headings, url);
        assertTrue(fits, () -> url + " sticks out to the right");
        assertThat(bytes).as(url).isBetween(1, MOST_BYTES);
        assertThat(complaints).as(url).isEmpty();
        assertThat(elsewhere).as(url).isEmpty();
    }
}
