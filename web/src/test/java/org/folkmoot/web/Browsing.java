package org.folkmoot.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.folkmoot.web.Looked.Way;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a browser. Each page they come to is looked at: it speaks their language, has one main heading, fits the screen, is
 * light, complains about nothing and asks nobody else for anything. A template's first page is looked at more closely, in both
 * languages on both screens, and so is each that shows another kind of element: it breaks no rule of WCAG 2.2 A or AA.
 */
public final class Browsing implements AutoCloseable {

    static final List<String> LANGUAGES = List.of("zh-CN", "en-GB");

    /** Names and widths of screens; the height is that of the first. */
    static final Map<String, Integer> SCREENS = Map.of("phone", 360, "desktop", 1280);

    private static final int HEIGHT = 740;

    private final String language;
    private final String screen;
    private final boolean scripts;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();
    private @Nullable Response arrived;
    private @Nullable Page beside;

    /** A phone. @param language what the browser asks for, such as {@code zh-CN} */
    public Browsing(String language) {
        this(language, "phone", true);
    }

    /** A browser on a desk. */
    public static Browsing onDesktop(String language) {
        return new Browsing(language, "desktop", true);
    }

    /** A phone whose browser runs no scripts. */
    public static Browsing withoutScripts(String language) {
        return new Browsing(language, "phone", false);
    }

    private Browsing(String language, String screen, boolean scripts) {
        this.language = language;
        this.screen = screen;
        this.scripts = scripts;
        context = Chromium.running().newContext(options(language));
        page = heard(context.newPage());
        page.onResponse(response -> {
            if (response.request().isNavigationRequest() && response.frame().equals(page.mainFrame()))
                arrived = response;
            if (arrived == response && response.status() >= 400) refused.add(response.url());
        });
    }

    private Page heard(Page page) {
        page.onConsoleMessage(message -> {
            // That the page itself was refused is no complaint of the page.
            if ("error".equals(message.type())
                    && !refused.contains(message.location().replaceAll(":\\d+:\\d+$", "")))
                complaints.add(message.text());
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(base()) && !request.url().startsWith("data:")) elsewhere.add(request.url());
        });
        return page;
    }

    /** Is signed in with an account of {@link TestServer#account}, and comes to the first page. */
    public Page signIn(String account) {
        var reply = context.request()
                .post(
                        base() + "/api/sign-in",
                        RequestOptions.create().setData(Map.of("name", account, "password", TestServer.PASSWORD)));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return open("/");
    }

    /** Forgets the session, as a server does after a while. */
    public void loseSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    }

    private static String base() {
        return "http://127.0.0.1:" + TestServer.port();
    }

    public Page page() {
        return page;
    }

    /** Goes where no link need lead. */
    public Page open(String path) {
        return go(path).page;
    }

    /** The same. */
    public Browsing go(String path) {
        page.navigate(base() + path);
        return look();
    }

    /** Follows a link, or presses a button. @param what the selector of it, or of several, the first of which is meant */
    public Browsing press(String what) {
        page.locator(what).first().click();
        return look();
    }

    /** Sends the form of that name; a folded one is opened first. */
    public Browsing send(String form) {
        var folded = page.locator("details:not([open]):has(form[action$='/forms/" + form + "']) > summary");
        if (folded.count() > 0) folded.first().click();
        return press("form[action$='/forms/" + form + "'] button:not([name])");
    }

    /** What is read on the page now. */
    public Browsing reads(String... words) {
        for (var word : words) assertThat(page.locator("main").innerText()).contains(word);
        return this;
    }

    /** The page tells that a command was recorded. */
    public Browsing isRecorded() {
        assertThat(page.locator(".recorded").first().isVisible()).as(page.url()).isTrue();
        return this;
    }

    /** The HTTP status with which a page is answered. */
    public int status(String path) {
        return page.navigate(base() + path).status();
    }

    /** What the page wrote to the console as errors: among them what its own security policy forbade. */
    public List<String> complaints() {
        return complaints;
    }

    /** What was asked of other servers. */
    public List<String> elsewhere() {
        return elsewhere;
    }

    /** Looks at the page as it is now; for what presses and scripts have made of it since it was opened. */
    public Browsing look() {
        page.waitForLoadState();
        var response = arrived;
        var template = response == null ? null : template(response);
        if (response == null || template == null) return this;
        var glance = Glance.at(page);
        glance.check(language, complaints, elsewhere);
        if (!scripts) return this;
        var way = new Way(template, language, screen);
        if (!Looked.has(way)) lookEverywhere(way, response.request().method().equals("GET"));
        else if (Looked.lacks(template, glance.kinds())) lookClosely(page, way);
        Looked.keep(template, glance.kinds());
        return this;
    }

    /** @return none of an answer that is no page of ours */
    private static @Nullable String template(Response response) {
        var told = response.headers().get(ShownTemplate.HEADER);
        return told == null && response.status() >= 400 ? "kit/error" : told;
    }

    /** @param again whether the page can be had in the other language, too */
    private void lookEverywhere(Way way, boolean again) {
        for (var translated : again ? LANGUAGES : List.of(language)) {
            var same = translated.equals(language);
            var shown = same ? page : translation(translated);
            if (!same) shown.navigate(page.url());
            for (var other : SCREENS.keySet()) {
                shown.setViewportSize(width(other), HEIGHT);
                Glance.at(shown).check(translated, complaints, elsewhere);
                lookClosely(shown, new Way(way.template(), translated, other));
            }
        }
        page.setViewportSize(width(screen), HEIGHT);
    }

    private static void lookClosely(Page page, Way way) {
        assertThat(Axe.violations(page)).as("%s, %s", page.url(), way).isEmpty();
        Looked.at(way);
    }

    /** The same session in another language, beside the page, whose scripts it does not disturb. */
    private Page translation(String language) {
        var there = beside;
        if (there == null) {
            there = heard(Chromium.running().newContext(options(language)).newPage());
            beside = there;
        }
        var session = context.cookies().stream().filter(cookie -> !cookie.name.equals("lang"));
        there.context().clearCookies();
        there.context().addCookies(session.toList());
        return there;
    }

    private static int width(String screen) {
        return Objects.requireNonNull(SCREENS.get(screen), screen);
    }

    private Browser.NewContextOptions options(String language) {
        return new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width(screen), HEIGHT)
                .setJavaScriptEnabled(scripts);
    }

    @Override
    public void close() {
        if (beside != null) beside.context().close();
        context.close();
    }
}
