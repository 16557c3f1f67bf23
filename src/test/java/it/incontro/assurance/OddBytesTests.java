package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.RunningPortal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Bytes that are no text, in the addresses and in the forms of all who come without an account: refused, and nothing is done. */
@RunningPortal
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddBytesTests {

    /** A NUL, a broken sequence, bytes as they are, overlong forms, half a character, no byte of UTF-8, half an escape. */
    private static final List<String> NO_TEXT = List.of(
            "%00",
            "%C3%28",
            "\u00C3(",
            "%C0%AF",
            "\u00C0\u00AF",
            "%E0%80%AF",
            "%F0%82%82%AC",
            "%ED%A0%80",
            "%FF",
            "\u00FE",
            "%4",
            "%zz");

    @Autowired
    private ApplicationContext context;

    @Value("${local.server.port}")
    private int port;

    private FullEvent event;

    @BeforeAll
    void bringEverybody() {
        event = new FullEvent(new Tenant(context));
    }

    @Test
    void inAnAddressTheyLeadNowhere() {
        SoftAssertions all = new SoftAssertions();
        RawBrowser browser = new RawBrowser(port);
        for (String place : List.of(
                "/*",
                "/events/*",
                "/events/" + event.event.code() + "/privacy*",
                "/events/*/applications/new",
                "/organisers/*/accessibility",
                "/accents/*.css",
                "/styles/*",
                "/invitations/*",
                "/sign-in/link/*",
                "/sign-in/provider/*",
                "/named/by-mail/*")) {
            for (String bytes : NO_TEXT) {
                String answer = browser.get(place.replace("*", "x" + bytes));
                OddRequestsTests.refusedOrFine(all, place + bytes, answer);
                boolean page = place.contains("/invitations/") || place.contains("/named/") || place.contains("/link/");
                all.assertThat(OddRequestsTests.status(answer))
                        .as(place + " with " + bytes)
                        .isBetween(page ? 200 : 400, 499);
            }
        }
        all.assertAll();
    }

    @Test
    void inAFormTheyAreRefusedAndNothingIsDone() {
        SoftAssertions all = new SoftAssertions();
        String own = "/events/" + event.event.code() + "/participations/" + event.buyer;
        RawBrowser browser = new RawBrowser(port);
        browser.get("/invitations/" + event.linkToken);
        assertThat(browser.post("/invitations/" + event.linkToken, "")).startsWith("HTTP/1.1 302");
        browser.get(own + "/meeting-requests");
        Map<String, String> doors = new TreeMap<>(Map.of(
                own + "/meeting-requests/" + event.pending + "/decline",
                "reason=No*",
                own + "/meeting-requests/" + event.pending + "/redirect",
                "name=Somebody*",
                own + "/availability",
                "note=Away*&attendee=" + event.attendeeOf(event.buyer).id(),
                "/events/" + event.event.code() + "/applications/new",
                "name=Firm*",
                "/language",
                "lang=it*&back=/",
                "/sign-in/link",
                "email=somebody*@x.example",
                "/sign-in",
                "email=somebody*@x.example&password=x"));
        doors.forEach((door, form) -> {
            for (String bytes : NO_TEXT) {
                String answer = browser.post(door, form.replace("*", bytes));
                OddRequestsTests.refusedOrFine(all, door + " " + bytes, answer);
                all.assertThat(OddRequestsTests.status(answer))
                        .as(door + " with " + bytes)
                        .isBetween(400, 499)
                        .isNotEqualTo(403);
            }
        });
        all.assertAll();
        String decline = own + "/meeting-requests/" + event.pending + "/decline";
        assertThat(event.tenant.read("select state from meeting_request where id = ?", event.pending))
                .containsExactly("PENDING");
        assertThat(browser.post(decline, "reason=No")).as("the door is open").startsWith("HTTP/1.1 302");
    }
}
