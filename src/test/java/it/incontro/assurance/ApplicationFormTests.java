package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.incontro.IncontroTest;
import it.incontro.event.Activity;
import it.incontro.event.NoticeService;
import it.incontro.event.WindowService;
import it.incontro.identity.AccountService;
import it.incontro.identity.EventRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The one form that everybody in the world can send. */
@IncontroTest
class ApplicationFormTests {

    @Autowired
    private ApplicationContext context;

    private Tenant tenant;
    private EventRef event;
    private Portal portal;

    @BeforeEach
    void openApplications() {
        tenant = new Tenant(context);
        event = tenant.event();
        portal = new Portal(context);
        Instant now = Instant.now();
        Duration day = Duration.ofDays(1);
        tenant.run(() ->
                tenant.bean(WindowService.class).open(event.eventId(), Activity.APPLY, now.minus(day), now.plus(day)));
    }

    @Test
    void fieldsThatTheFormDoesNotHaveChangeNothing() throws Exception {
        MockHttpServletResponse answer = portal.send(
                application("Gears", "gears@" + tenant.mark + ".example")
                        .param("state", "ADMITTED")
                        .param("participation.state", "ADMITTED")
                        .param("side", "BUYER")
                        .param("organiserId", UUID.randomUUID().toString())
                        .param("eventId", UUID.randomUUID().toString())
                        .param("id", UUID.randomUUID().toString())
                        .param("people[0].accountId", tenant.owner.toString())
                        .param("people[0].contact", "false"),
                null);

        assertThat(answer.getRedirectedUrl()).endsWith("/applications/received");
        assertThat(tenant.read("select state || ' ' || side from participation where event_id = ?", event.eventId()))
                .containsExactly("APPLIED SUPPLIER");
        assertThat(tenant.read("select coalesce(account_id::text, 'none') from person where email like ?", "gears@%"))
                .containsExactly("none");
    }

    @Test
    void anAddressWithAnAccountIsAnsweredAsANewOneAndItsAccountStays() throws Exception {
        String known = "known@" + tenant.mark + ".example";
        UUID account = context.getBean(AccountService.class).openFor(known, "Known Person", Locale.ENGLISH);
        List<String> before = account(account);

        MockHttpServletResponse answerToKnown = portal.send(application("Axles", known), null);
        MockHttpServletResponse answerToNew =
                portal.send(application("Bolts", "new@" + tenant.mark + ".example"), null);

        assertThat(answerToKnown.getStatus()).isEqualTo(answerToNew.getStatus()).isEqualTo(302);
        assertThat(answerToKnown.getRedirectedUrl()).isEqualTo(answerToNew.getRedirectedUrl());
        assertThat(answerToKnown.getHeaderNames()).isEqualTo(answerToNew.getHeaderNames());
        assertThat(account(account)).isEqualTo(before);
    }

    private List<String> account(UUID id) {
        return tenant.read("select a::text from account a where id = ?", id);
    }

    private MockHttpServletRequestBuilder application(String name, String email) {
        return post("/events/" + event.code() + "/applications/new")
                .param("legalName", name + " " + tenant.mark)
                .param("country", "US")
                .param("city", "Pontiac")
                .param("people[0].givenName", "Ada")
                .param("people[0].familyName", "Rossi")
                .param("people[0].email", email)
                .param(
                        "notice",
                        tenant.call(() -> tenant.bean(NoticeService.class).inForce(event.eventId()))
                                .mark())
                .param("privacy", "true");
    }
}
