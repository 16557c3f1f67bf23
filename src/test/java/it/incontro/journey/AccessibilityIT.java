package it.incontro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Follows every link that each role sees, and looks at one page of each kind. */
@DemoPortal
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityIT {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    @LocalServerPort
    private int port;

    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = new Chromium(port);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void thePublicPagesAreForEverybody() {
        crawl(
                chromium.visitor("en"),
                6,
                List.of("/", "/sign-in", "/no-such-page", "/events/vtm-michigan-2025/applications/new"));
    }

    @Test
    void theOrganisersPagesAreForEverybody() {
        crawl(
                chromium.signedIn(DemoUsers.OWNER, DemoUsers.PASSWORD, "it"),
                30,
                List.of("/home", "/events/kamaz-ctp-torino-2014/interpreters"));
    }

    @Test
    void theCompanysPagesAreForEverybody() {
        crawl(chromium.signedIn(DemoUsers.COMPANY, DemoUsers.PASSWORD, "it"), 9, List.of("/home"));
    }

    @Test
    void theBuyersPagesAreForEverybody() {
        crawl(chromium.signedIn(DemoUsers.BUYER, DemoUsers.PASSWORD, "en"), 8, List.of("/home"));
    }

    @Test
    void theDelegatesPagesAreForEverybody() {
        crawl(chromium.signedIn(DemoUsers.DELEGATE, DemoUsers.PASSWORD, "it"), 3, List.of("/home"));
    }

    @Test
    void theInterpretersPagesAreForEverybody() {
        crawl(chromium.signedIn(DemoUsers.INTERPRETER, DemoUsers.PASSWORD, "it"), 3, List.of("/home"));
    }

    @Test
    void findsWhatIsWrong() {
        Page page = chromium.visitor("en");
        page.navigate("/");
        page.evaluate("() => document.querySelector('main').append(document.createElement('input'))");

        assertThat(Axe.violations(page)).anyMatch(violation -> violation.startsWith("label"));
    }

    private static void crawl(Page page, int atLeast, List<String> starts) {
        Queue<String> open = new ArrayDeque<>(starts);
        Set<String> kinds = new HashSet<>();
        List<String> found = new ArrayList<>();
        while (!open.isEmpty()) {
            String path = open.remove();
            if (!kinds.add(kind(path))) {
                continue;
            }
            page.navigate(path);
            Axe.violations(page).forEach(violation -> found.add(path + " " + violation));
            open.addAll(links(page));
        }
        assertThat(found).isEmpty();
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(atLeast);
    }

    /** Pages that differ in ids, codes and filters only are of one kind. */
    private static String kind(String path) {
        return path.replaceAll(ID, "*")
                .replaceAll("/events/[a-z0-9-]+", "/events/*")
                .replaceAll("\\?.*", "");
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return ((List<String>) page.evaluate("""
            () => [...document.querySelectorAll('a[href^="/"]')].map(a => a.getAttribute('href'))
            """))
                .stream()
                        .map(link -> link.replaceAll("#.*", ""))
                        .filter(link -> !link.endsWith(".ics")
                                && !link.endsWith("/attachment")
                                && !link.startsWith("/webjars")
                                && !link.isEmpty())
                        .toList();
    }
}
