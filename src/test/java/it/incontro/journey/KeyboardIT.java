package it.incontro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.DueJobs;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people come for, without a mouse: apply, sign in, ask, answer, place and move, watch a run. */
@DemoPortal
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardIT {

    private static final String EVENT = "/events/vtm-michigan-2025";
    private static final String BOARD = "/events/pininfarina-network-day/board";

    @LocalServerPort
    private int port;

    @Autowired
    private DueJobs jobs;

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
    void aCompanyApplies() {
        Keyboard keys = new Keyboard(chromium.visitor("en"));
        keys.open(EVENT);
        keys.to("main a.btn[href$='/applications/new']").enter();
        keys.to("form button.btn-primary").enter();
        keys.waitFor("#errors");
        assertThat(keys.page().title()).startsWith("Error: ");
        keys.to("#errors a[href='#legalName']").press("Enter");
        keys.waitFor("#legalName");
        keys.type("Fresatura Esempio S.r.l.").to("#country").type("Ital");
        keys.to("#city").type("Cuneo").to("#vatNumber").type("01234567905");
        keys.to("[name='people[0].givenName']")
                .type("Nora")
                .to("[name='people[0].familyName']")
                .type("Esempio");
        keys.to("[name='people[0].email']").type("nora.esempio@fresatura-esempio.example");
        keys.to("#privacy").press("Space");
        keys.to("form button.btn-primary").enter();
        assertThat(keys.page().locator("h1").innerText()).isEqualTo("Thank you, your application has arrived");
    }

    @Test
    void aCompanySignsInAndAsks() {
        Keyboard keys = signedIn(DemoUsers.COMPANY);
        keys.to("main a[href*='vtm-michigan-2025']").enter();
        keys.to(".place-nav a[href$='/catalogue']").enter();
        keys.to("li.card-panel:not(:has(.badge-state)) .request-name a").enter();
        keys.to("#rank").press("ArrowDown");
        keys.to("#message").type("Turned parts.");
        keys.to("form[action$='/ask'] button").enter();
        keys.hearsTheNotice();
    }

    @Test
    void aBuyerAnswersAndTakesTheAnswerBack() {
        Keyboard keys = signedIn(DemoUsers.BUYER);
        keys.to("main a[href*='vtm-michigan-2025']").enter();
        keys.to(".place-nav a[href$='/meeting-requests']").enter();
        keys.to(".request-card button[value=WANT]").press("Enter");
        keys.waitFor(".request-card form[action$='/undo'] button");
        keys.hears("Accepted");
        keys.press("Enter");
        keys.waitFor(".request-card button[value=WANT]");
        keys.to(".request-card summary").press("Enter");
        keys.to(".request-card textarea")
                .to(".request-card form[action$='/decline'] button")
                .press("Enter");
        keys.waitFor(".request-card form[action$='/undo'] button");
    }

    @Test
    void anOrganiserPlacesAndTakesItBack() {
        Keyboard keys = signedIn(DemoUsers.OWNER);
        keys.open(BOARD);
        keys.to("details:has(.open-requests) > summary").press("Enter");
        keys.to("[data-work]");
        String work = keys.page()
                .evaluate("() => document.activeElement.dataset.work")
                .toString();
        keys.enter();
        keys.to("input[name=cell]").press("Space");
        keys.to(".sticky-buttons button").enter();
        keys.waitFor("[data-work='" + work + "']");
        keys.hearsTheNotice();
        keys.to("form[action$='/board/undo'] button").enter();
        keys.hearsTheNotice();
    }

    @Test
    void whoWatchesARunKeepsTheFocusAndHearsItsEnd() {
        Keyboard keys = signedIn(DemoUsers.OWNER);
        keys.open(BOARD);
        keys.to(".build-panel button[type=submit]").enter();
        keys.to("form[action$='/stop'] button");
        for (int second = 0; second < 2; second++) {
            keys.page().waitForResponse("**/progress", () -> {});
        }
        assertThat(keys.isAt("form[action$='/stop'] button"))
                .as("the focus stays while the numbers change")
                .isTrue();
        jobs.run();
        // the portal may have begun by itself, and searches for as long as it was told
        keys.waitFor("#run-controls a", Duration.ofSeconds(60));
        assertThat(keys.page().locator("#announcer").innerText()).isNotBlank();
    }

    private Keyboard signedIn(String email) {
        Keyboard keys = new Keyboard(chromium.visitor("en"));
        keys.open("/sign-in");
        keys.to("#email").type(email).to("#password").type(DemoUsers.PASSWORD).enter();
        keys.page().waitForURL("**/home");
        return keys;
    }
}
