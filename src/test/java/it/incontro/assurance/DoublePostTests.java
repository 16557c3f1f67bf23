package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.incontro.IncontroTest;
import it.incontro.identity.EventRef;
import it.incontro.identity.Visitor;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

/** A form that is sent more than once acts once: a double click, the back button, a reload. */
@IncontroTest
class DoublePostTests {

    @Autowired
    private ApplicationContext context;

    private Tenant tenant;
    private EventRef event;
    private Visitor owner;
    private Portal portal;

    @BeforeEach
    void openAnEvent() {
        tenant = new Tenant(context);
        event = tenant.event();
        owner = Tenant.account(tenant.owner);
        portal = new Portal(context);
    }

    @Test
    void aFormSentTwiceActsOnceAndLeadsToTheSamePlace() throws Exception {
        String key = keyOfTheForm();

        MockHttpServletResponse first = send(key);
        MockHttpServletResponse second = send(key);

        assertThat(first.getRedirectedUrl()).endsWith("/plans");
        assertThat(second.getHeader("Location")).isEqualTo(first.getRedirectedUrl());
        assertThat(plans()).hasSize(1);
    }

    @Test
    void ofManySendingsAtOnceOneActs() throws Exception {
        String key = keyOfTheForm();

        List<Integer> answers = Parallel.run(10, () -> send(key).getStatus());

        assertThat(answers).allMatch(status -> status == 302 || status == 303);
        assertThat(plans()).hasSize(1);
        assertThat(tenant.read(
                        "select id::text from audit_entry where action = 'timetable.draft' and event_id = ?",
                        event.eventId()))
                .hasSize(1);
    }

    @Test
    void theSameFormOpenedAgainActsAgain() throws Exception {
        send(keyOfTheForm());
        send(keyOfTheForm());

        assertThat(plans()).hasSize(2);
    }

    @Test
    void aKeyIsNobodyElses() throws Exception {
        String key = keyOfTheForm();
        send(key);

        MockHttpServletResponse other =
                portal.send(post("/sign-in/link").param("email", "a@b.example").param("_formKey", key), null);

        assertThat(String.valueOf(other.getHeader("Location"))).doesNotContain(event.code());
    }

    private String keyOfTheForm() throws Exception {
        String page =
                portal.send(get("/events/" + event.code() + "/plans"), owner).getContentAsString();
        return Jsoup.parse(page)
                .select("form[action$=/" + event.code() + "/plans] input[name=_formKey]")
                .val();
    }

    private MockHttpServletResponse send(String key) throws Exception {
        return portal.send(
                post("/events/" + event.code() + "/plans")
                        .param("name", "Draft")
                        .param("_formKey", key),
                owner);
    }

    private List<String> plans() {
        return tenant.read("select id::text from plan where event_id = ?", event.eventId());
    }
}
