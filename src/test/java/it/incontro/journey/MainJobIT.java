package it.incontro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.incontro.DueJobs;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole job on VTM Michigan 2025: apply, admit, ask, accept, build, adjust, publish, and everybody has an agenda. */
@DemoPortal
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobIT {

    private static final String EVENT = "/events/vtm-michigan-2025";
    private static final String COMPANY = "Torneria Esempio S.r.l.";
    private static final String CONTACT = "livia.esempio@torneria-esempio.example";

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
    void fromTheApplicationToEverybodysAgenda() {
        Page company = chromium.visitor("en");
        apply(company);
        Page organiser = chromium.signedIn(DemoUsers.OWNER, DemoUsers.PASSWORD, "it");
        admit(organiser);
        signInByMail(company);
        askFord(company);
        inviteFord(organiser);
        Page buyer = chromium.visitor("en");
        openTheInvitation(buyer);
        accept(buyer);
        build(organiser);
        fixOneMeeting(organiser);
        publish(organiser);
        seesTheMeeting(company, "Ford · Purchasing");
        seesTheMeeting(buyer, COMPANY);
        loadsTheCalendar(buyer);
    }

    private static void apply(Page page) {
        page.navigate(EVENT);
        page.locator("main a.btn[href$='/applications/new']").click();
        page.locator("button[type=submit].btn-primary").last().click();
        page.locator("#errors:focus").waitFor();
        assertThat(page.locator("#errors li").allInnerTexts())
                .as("as the fields stand on the page")
                .satisfies(errors -> assertThat(errors.getFirst()).startsWith("Company name"))
                .satisfies(errors -> assertThat(errors.getLast()).contains("privacy notice"));
        page.locator("#legalName").fill(COMPANY);
        page.locator("#country").selectOption("IT");
        page.locator("#city").fill("Torino");
        page.locator("#vatNumber").fill("01234567897");
        page.locator("#fiscalCode").fill("01234567897");
        page.locator("button[type=submit].btn-primary").last().click();
        assertThat(page.locator("#errors").count())
                .as("the privacy notice is not ticked yet")
                .isEqualTo(1);
        assertThat(page.locator("#legalName").inputValue()).isEqualTo(COMPANY);
        page.locator("input[name='people[0].givenName']").fill("Livia");
        page.locator("input[name='people[0].familyName']").fill("Esempio");
        page.locator("input[name='people[0].email']").fill(CONTACT);
        page.locator("input[name='people[0].jobTitle']").fill("Sales");
        page.locator("#privacy").check();
        page.locator("button[type=submit].btn-primary").last().click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Thank you, your application has arrived");
    }

    private static void admit(Page page) {
        page.navigate(EVENT + "/participations?state=APPLIED");
        page.locator("tr", new Page.LocatorOptions().setHasText(COMPANY))
                .locator("input[type=checkbox]")
                .check();
        page.locator("button[name=state][value=ADMITTED]").click();
        assertThat(page.locator(".notice-success").innerText()).contains("1");
    }

    private void signInByMail(Page page) {
        page.navigate("/sign-in");
        page.locator("#email").fill(CONTACT);
        page.locator("button[formaction$='/sign-in/link']").click();
        follow(page, CONTACT, "/sign-in/link/");
        page.locator("main form button").click();
        page.waitForURL("**/home");
        page.getByText(COMPANY).click();
    }

    private static void askFord(Page page) {
        page.locator(".place-nav a[href$='/catalogue']").click();
        page.getByText("Ford · Purchasing").click();
        page.locator("#rank").selectOption("MUST_MEET");
        page.locator("#message").fill("Turned parts for your electric drives.");
        page.locator("form[action$='/ask'] button[type=submit]").click();
        assertThat(page.locator(".notice-success").count()).isEqualTo(1);
    }

    private static void inviteFord(Page page) {
        page.navigate(EVENT + "/participations?side=BUYER&text=Ford");
        page.locator("tbody th a", new Page.LocatorOptions().setHasText("Ford"))
                .first()
                .click();
        page.locator("form[action$='/invite'] button").click();
        assertThat(page.locator(".notice-success").count()).isEqualTo(1);
    }

    private void openTheInvitation(Page page) {
        follow(page, DemoUsers.BUYER, "/invitations/");
        assertThat(page.locator("h1").innerText()).isEqualTo("VTM Michigan 2025");
        page.locator("main form button").click();
        assertThat(page.locator("h1").innerText()).contains("Ford");
        assertThat(page.content()).doesNotContain(CONTACT);
    }

    private static void accept(Page page) {
        page.locator(".place-nav a[href$='/meeting-requests']").click();
        var request = page.locator("li.request-card", new Page.LocatorOptions().setHasText(COMPANY));
        request.locator("button[value=WANT]").click();
        page.locator("li.request-card", new Page.LocatorOptions().setHasText(COMPANY))
                .locator("form[action$='/undo']")
                .waitFor();
    }

    private void build(Page page) {
        page.navigate(EVENT + "/board");
        page.locator(".build-panel select[name=seconds]").selectOption("20");
        page.locator(".build-panel button[type=submit]").click();
        page.waitForURL("**/solver-runs/*");
        jobs.run();
        page.locator("#run-controls a.btn").click();
        page.waitForURL("**/board");
        assertThat(page.locator(".cell-meeting").count()).isGreaterThan(20);
    }

    private static void fixOneMeeting(Page page) {
        page.locator(".cell-meeting", new Page.LocatorOptions().setHasText(COMPANY))
                .first()
                .click();
        page.locator("form[action*='/fix'] button").click();
        page.waitForURL("**/board#*");
        assertThat(page.locator(".cell-fixed").innerText()).contains(COMPANY);
    }

    private void publish(Page page) {
        page.locator("a[href$='/publish']").click();
        page.locator("#kind-final").check();
        page.locator("#sendNow").check();
        page.locator("main form button[type=submit]").click();
        page.waitForURL(url -> !url.endsWith("/publish"));
        jobs.runAsIfAfter(Duration.ofMinutes(1));
    }

    private static void seesTheMeeting(Page page, String counterpart) {
        page.locator(".place-nav a[href$='/agenda']").click();
        assertThat(page.locator("main").innerText()).contains(counterpart);
        assertThat(Axe.violations(page)).isEmpty();
    }

    private static void loadsTheCalendar(Page page) {
        String link = page.locator("a[href$='.ics']").first().getAttribute("href");
        APIResponse file = page.request().get(link);
        assertThat(file.ok()).isTrue();
        assertThat(file.headers().get("content-type")).startsWith("text/calendar");
        assertThat(file.text())
                .startsWith("BEGIN:VCALENDAR")
                .contains("BEGIN:VTIMEZONE")
                .contains("TZID:America/Detroit")
                .contains(COMPANY);
    }

    /** Follows the link of the newest mail to this reader in the demo's mailbox that has such a link. */
    private void follow(Page page, String reader, String link) {
        jobs.runAsIfAfter(Duration.ofMinutes(2));
        page.navigate("/demo/mailbox?q=" + reader);
        List<String> mails = page.locator("tbody a").all().stream()
                .map(mail -> mail.getAttribute("href"))
                .toList();
        for (String mail : mails) {
            page.navigate(mail);
            Locator found = page.locator(".mail-text a[href*='" + link + "']");
            if (found.count() > 0) {
                String address = found.first().getAttribute("href");
                page.navigate(address.substring(address.indexOf(link)));
                return;
            }
        }
        throw new AssertionError("no mail to " + reader + " has a link to " + link);
    }
}
