package org.folkmoot.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A browser with a phone's width, which remembers what pages complained about and what they asked other servers for. */
public final class Browsing implements AutoCloseable {

    private static final int PHONE_WIDTH = 360;
    private static final int PHONE_HEIGHT = 740;
    private static final int DESKTOP_WIDTH = 1280;
    private static final int DESKTOP_HEIGHT = 900;

    /** One browser for all tests, which run one after the other; it ends with them. */
    private static @Nullable Browser shared;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();

    /** A phone. @param language what the browser asks for, such as {@code zh-CN} */
    public Browsing(String language) {
        this(language, PHONE_WIDTH, PHONE_HEIGHT, true);
    }

    /** A browser on a desk. */
    public static Browsing onDesktop(String language) {
        return new Browsing(language, DESKTOP_WIDTH, DESKTOP_HEIGHT, true);
    }

    /** A phone whose browser runs no scripts. */
    public static Browsing withoutScripts(String language) {
        return new Browsing(language, PHONE_WIDTH, PHONE_HEIGHT, false);
    }

    private Browsing(String language, int width, int height, boolean scripts) {
        context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(language)
                        .setViewportSize(width, height)
                        .setJavaScriptEnabled(scripts));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) complaints.add(message.text());
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(base()) && !request.url().startsWith("data:")) elsewhere.add(request.url());
        });
    }

    /** Signs in with an account of {@link TestServer#account}. */
    public Page signIn(String account) {
        open("/sign-in");
        page.fill("#name", account);
        page.fill("#password", TestServer.PASSWORD);
        page.click("main button");
        page.waitForURL(url -> !url.contains("/sign-in")); // going on at once would break the sign-in off
        return page;
    }

    /** Forgets the session, as a server does after a while. */
    public void loseSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    }

    /** What the accessibility rules of WCAG 2.2 A and AA find wrong with the page as it is. */
    public List<String> violations() {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList();
    }

    private static synchronized Browser browser() {
        var running = shared;
        if (running != null && running.isConnected()) return running;
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(List.of("--no-sandbox"));
        var installed = installed();
        if (installed != null) options.setExecutablePath(installed);
        running = playwright.chromium().launch(options);
        shared = running;
        return running;
    }

    private static @Nullable Path installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    private static String base() {
        return "http://127.0.0.1:" + TestServer.port();
    }

    public Page open(String path) {
        page.navigate(base() + path);
        return page;
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

    /** Whether nothing sticks out to the right. */
    public boolean fits() {
        return Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"));
    }

    @Override
    public void close() {
        context.close();
    }
}
