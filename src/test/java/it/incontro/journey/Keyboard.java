package it.incontro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Somebody who has no mouse: goes from stop to stop, and sees at each where they are. */
final class Keyboard {

    private static final int MOST_STOPS = 400;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
        try (var script = Keyboard.class.getResourceAsStream("/assurance/look.js")) {
            page.context().addInitScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(path);
    }

    /** Presses Tab until this has the focus; every stop on the way is to be seen. */
    Keyboard to(String selector) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => window.look.stop()"))
                    .as("on the way to %s at %s", selector, page.url())
                    .isEqualTo("");
            if (isAt(selector)) {
                return this;
            }
        }
        throw new AssertionError("no way by keyboard to " + selector + " on " + page.url());
    }

    boolean isAt(String selector) {
        return (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    /** Waits until this has the focus, without a key. */
    void waitFor(String selector) {
        waitFor(selector, Duration.ofSeconds(15));
    }

    /** The same for what takes its time. */
    void waitFor(String selector, Duration patience) {
        page.waitForFunction(
                "selector => document.activeElement.matches(selector)",
                selector,
                new Page.WaitForFunctionOptions().setTimeout(patience.toMillis()));
    }

    /** Waits until this is said to those who do not see the page. */
    void hears(String words) {
        page.waitForFunction("words => document.getElementById('announcer').textContent.includes(words)", words);
    }

    /** Waits until the notice of what was done is said. */
    void hearsTheNotice() {
        hears(page.locator("#notices .notice p").innerText());
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Presses Enter, which opens or sends, and waits for the page that comes. */
    void enter() {
        page.evaluate("() => { window.before = true; }");
        page.keyboard().press("Enter");
        page.waitForFunction("() => !window.before && document.readyState === 'complete'");
    }

    void press(String key) {
        page.keyboard().press(key);
    }
}
