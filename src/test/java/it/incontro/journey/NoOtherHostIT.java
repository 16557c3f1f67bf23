package it.incontro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a real browser asks for and keeps while somebody reads: this portal alone, and the two cookies that its page lists. */
@DemoPortal
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoOtherHostIT {

    private static final int PAGES = 25;

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
    void noPageAsksAnotherHostForAnythingOrKeepsAnUnlistedCookie() {
        Set<String> hosts = new TreeSet<>();
        Set<String> cookies = new TreeSet<>();
        Set<String> seen = new LinkedHashSet<>();
        look(chromium.visitor("it"), List.of("/", "/events/vtm-michigan-2025", "/cookies"), hosts, cookies, seen);
        look(chromium.signedIn(DemoUsers.COMPANY, DemoUsers.PASSWORD, "it"), List.of("/home"), hosts, cookies, seen);
        look(chromium.signedIn(DemoUsers.OWNER, DemoUsers.PASSWORD, "en"), List.of("/home"), hosts, cookies, seen);

        assertThat(seen).as("pages looked at").hasSizeGreaterThan(PAGES);
        assertThat(hosts).containsExactly("localhost:" + port);
        assertThat(cookies).containsExactly("CSRF", "DEVICE", "SESSION", "incontro-language");
    }

    private static void look(Page page, List<String> starts, Set<String> hosts, Set<String> cookies, Set<String> seen) {
        page.onRequest(request -> {
            URI address = URI.create(request.url());
            if (!"data".equals(address.getScheme())) {
                hosts.add(address.getAuthority());
            }
        });
        Deque<String> next = new ArrayDeque<>(starts);
        int looked = 0;
        while (!next.isEmpty() && looked < PAGES) {
            String path = next.poll();
            if (seen.add(path) || looked == 0) {
                looked++;
                page.navigate(path);
                next.addAll(links(page));
            }
        }
        page.context().cookies().stream().map((Cookie cookie) -> cookie.name).forEach(cookies::add);
        page.context().close();
    }

    /** Pages, not files: these open no page. */
    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return ((List<String>)
                        page.evaluate("() => [...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.pathname)"))
                .stream()
                        .filter(path -> !path.matches(".*\\.(ics|json|pdf|csv|xlsx|css)$"))
                        .distinct()
                        .toList();
    }
}
