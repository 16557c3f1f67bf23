package it.incontro.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One Chromium for all journeys of a class; each visitor gets a window of their own. */
public final class Chromium implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final String base;

    public Chromium(int port) {
        this.base = "http://localhost:" + port;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(executable()))
                        .setArgs(QUIET));
    }

    private static String executable() {
        return Optional.ofNullable(System.getenv("INCONTRO_CHROMIUM")).orElse("/usr/bin/chromium");
    }

    /** A visitor's own window, reading this language ({@code it} or {@code en}). */
    public Page visitor(String language) {
        return visitor(language, 1280);
    }

    /** A visitor's own window of this width in pixels. */
    public Page visitor(String language, int width) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(width, 900)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(language));
        context.setDefaultTimeout(15_000);
        context.addCookies(List.of(new Cookie("incontro-language", language).setUrl(base)));
        return context.newPage();
    }

    /** A visitor who has signed in with a password. */
    public Page signedIn(String email, String password, String language) {
        Page page = visitor(language);
        page.navigate("/sign-in");
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        page.locator("#password").press("Enter");
        page.waitForURL("**/home");
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
