package it.incontro.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import it.incontro.IncontroTest;
import it.incontro.Visitors;
import it.incontro.identity.AccountService;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.StaffRole;
import it.incontro.support.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An event of its own for each test, and its owner who looks at its pages. */
@IncontroTest
abstract class EventBeingSetUp {

    @Autowired
    MockMvc mvc;

    @Autowired
    OrganiserService organisers;

    @Autowired
    AccountService accounts;

    @Autowired
    EventSetup setup;

    @Autowired
    EventLayout layout;

    @Autowired
    DayService days;

    @Autowired
    SessionService sessions;

    @Autowired
    VenueService venues;

    @Autowired
    WindowService windows;

    final String code = "e" + UUID.randomUUID().toString().substring(0, 12);
    UUID organiser;
    UUID owner;
    UUID event;

    @BeforeEach
    void beginAnEvent() {
        organiser = organisers.found("o-" + code, "Ente " + code, "ente@piemonte.example");
        owner = as(
                () -> organisers.invite(code + "@piemonte.example", "Anna Bianchi", StaffRole.OWNER, Locale.ITALIAN));
        event = as(() -> setup.begin(code, details(), owner));
    }

    Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        MockHttpServletResponse answer = send(request, owner);
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request, UUID account) throws Exception {
        var visitor = UsernamePasswordAuthenticationToken.authenticated(
                Visitors.account(account, "somebody@piemonte.example"), null, List.of());
        return mvc.perform(request.with(authentication(visitor)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    <T> T as(Supplier<T> work) {
        return CurrentTenant.callAs(organiser, work);
    }

    static EventDetails details() {
        return new EventDetails(
                EventFormat.MISSION,
                null,
                new Text("Mission Michigan", "Missione Michigan"),
                new Text("", ""),
                null,
                "Pontiac",
                "Pontiac",
                "US",
                ZoneId.of("America/Detroit"),
                LocalDate.of(2027, 3, 13),
                LocalDate.of(2027, 3, 14),
                "Anna Bianchi",
                "anna@piemonte.example");
    }
}
