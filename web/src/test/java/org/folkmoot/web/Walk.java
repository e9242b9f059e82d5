package org.folkmoot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Somebody on their way through the pages. Each page they come to is looked at: it breaks no rule of WCAG 2.2 A or AA, fits the
 * screen, speaks the reader's language, has one main heading, asks nobody else for anything and is light.
 */
final class Walk implements AutoCloseable {

    /** The most bytes of a page with all that it loads, as they are before the wire packs them. */
    private static final int MOST_BYTES = 150_000;

    private final String language;
    private final Browsing browsing;
    private Page page;

    private Walk(String language, Browsing browsing, String account) {
        this.language = language;
        this.browsing = browsing;
        page = browsing.signIn(account);
        look();
    }

    /** Every language on every screen. */
    static Stream<Arguments> ways() {
        return Stream.of("zh-CN", "en-GB")
                .flatMap(language -> Stream.of("phone", "desktop").map(screen -> Arguments.of(language, screen)));
    }

    static Walk of(String account, String language, String screen) {
        var browsing = screen.equals("phone") ? new Browsing(language) : Browsing.onDesktop(language);
        return new Walk(language, browsing, account);
    }

    Page page() {
        return page;
    }

    /** Goes where no link leads from here. */
    Walk go(String path) {
        page = browsing.open(path);
        return look();
    }

    /** Follows a link, or presses a button. */
    Walk press(String what) {
        page.locator(what).first().click();
        page.waitForLoadState();
        return look();
    }

    /** Sends the form of that name; a folded one is opened first. */
    Walk send(String form) {
        var folded = page.locator("details:not([open]):has(form[action$='/forms/" + form + "']) > summary");
        if (folded.count() > 0) folded.first().click();
        return press("form[action$='/forms/" + form + "'] button:not([name])");
    }

    /** What is read on the page now. */
    Walk reads(String... words) {
        for (var word : words) assertThat(page.locator("main").innerText()).contains(word);
        return this;
    }

    /** The page tells that a command was recorded. */
    Walk isRecorded() {
        assertTrue(page.locator(".recorded").first().isVisible(), page.url());
        return this;
    }

    private Walk look() {
        var where = page.url();
        assertThat(browsing.violations()).as(where).isEmpty();
        assertTrue(browsing.fits(), where);
        assertEquals(language.startsWith("zh") ? "zh-CN" : "en", page.getAttribute("html", "lang"), where);
        assertThat(page.title()).as(where).isNotBlank();
        assertEquals(1, page.locator("h1").count(), where);
        assertThat(browsing.complaints()).as(where).isEmpty();
        assertThat(browsing.elsewhere()).as(where).isEmpty();
        assertThat(weight()).as(where).isBetween(1, MOST_BYTES);
        return this;
    }

    /** Bytes of the page and of all that it has loaded, or would have if nothing were kept from the page before. */
    private int weight() {
        return ((Number) page.evaluate("['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))"
                        + ".reduce((sum, one) => sum + one.decodedBodySize, 0)"))
                .intValue();
    }

    @Override
    public void close() {
        browsing.close();
    }
}
