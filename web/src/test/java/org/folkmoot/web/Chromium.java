package org.folkmoot.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One browser for all tests, which run one after the other; it ends with them. */
final class Chromium {

    /** The first that is on the path; one without a window does the same with a third of the work. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private static @Nullable Browser shared;

    private Chromium() {}

    static synchronized Browser running() {
        var running = shared;
        if (running == null || !running.isConnected()) running = launch();
        shared = running;
        return running;
    }

    private static Browser launch() {
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        PlaywrightAssertions.setDefaultAssertionTimeout(TestServer.PATIENCE.toMillis());
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed())
                        .setArgs(List.of("--no-sandbox")));
    }

    private static Path installed() {
        var path = System.getenv("PATH").split(File.pathSeparator);
        return NAMES.stream()
                .flatMap(name -> Stream.of(path).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The page tests need a browser and find none of " + NAMES
                        + " on the path: ./folkmoot test installs one on Debian; elsewhere, install Chromium."));
    }
}
