package it.incontro.assurance;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Looks at pages in a browser, wide and as narrow as a page of 1280 pixels is at 400 %. */
final class Looking {

    private static final int WIDE = 1280;
    private static final int NARROW = 320;
    private static final int HEIGHT = 900;
    private static final int LOW = 256;

    private final Page page;

    /** With the page of a browser that is used for nothing else. */
    Looking(Page page) {
        this.page = page;
        page.context().addInitScript(resource(AxeBuilder.class, "/axe.min.js"));
        page.context().addInitScript(resource(Looking.class, "/assurance/look.js"));
    }

    /**
     * What is wrong with the page at this address, narrow or wide. Of a page that is built as one before it, axe asks only
     * what hangs on the room that words take.
     */
    List<String> at(String address, boolean narrow, boolean known) {
        List<String> found = new ArrayList<>();
        page.setViewportSize(narrow ? NARROW : WIDE, HEIGHT);
        page.navigate(address);
        ask(found, known ? "axeOfLayout" : "axe");
        ask(found, "underBars");
        page.setViewportSize(NARROW, LOW);
        ask(found, "reflow");
        ask(found, "cutOff");
        ask(found, "focus");
        return found;
    }

    @SuppressWarnings("unchecked")
    private void ask(List<String> found, String question) {
        found.addAll((List<String>) page.evaluate("question => window.look[question]()", question));
    }

    private static String resource(Class<?> beside, String name) {
        try (var script = beside.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
