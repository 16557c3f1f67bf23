package it.incontro.assurance;

import static it.incontro.identity.Factor.MAIL_CODE;
import static it.incontro.identity.Factor.MAIL_LINK;
import static it.incontro.identity.Factor.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.Visitors;
import it.incontro.identity.Factor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Who works for an organiser and has given one factor gets no page of its work, on any route. */
@IncontroTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithheldStaffRightsTests {

    private static final List<Set<Factor>> ONE_FACTOR = List.of(Set.of(PASSWORD), Set.of(MAIL_LINK, MAIL_CODE));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    private FullEvent event;
    private Portal portal;

    @BeforeAll
    void fillAnEvent() {
        event = new FullEvent(new Tenant(context));
        portal = new Portal(context);
    }

    @Test
    void oneFactorOpensNoRouteOfStaff() throws Exception {
        SoftAssertions all = new SoftAssertions();
        Map<String, String> before = Rows.of(database);
        int routes = 0;
        for (Map.Entry<Route, Set<Role>> line : AccessTable.read().entrySet()) {
            if (line.getValue().contains(Role.OWNER) && !line.getValue().contains(Role.STRANGER)) {
                routes++;
                String path = line.getKey().path(PathValues.of(event, line.getKey()));
                for (UUID account : List.of(event.tenant.owner, event.teamMember)) {
                    for (Set<Factor> given : ONE_FACTOR) {
                        MockHttpServletResponse answer = send(line.getKey(), path, account, given);
                        boolean closed = answer.getStatus() == 404
                                || answer.getStatus() == 403
                                || String.valueOf(answer.getRedirectedUrl()).startsWith("/sign-in/second");
                        all.assertThat(closed)
                                .as(
                                        "%s with %s gives %d %s",
                                        line.getKey(), given, answer.getStatus(), answer.getRedirectedUrl())
                                .isTrue();
                    }
                }
            }
        }
        all.assertThat(Rows.of(database)).isEqualTo(before);
        all.assertAll();
        assertThat(routes).isGreaterThan(100);
    }

    @Test
    void whatSomebodyMayDoAsParticipantStays() throws Exception {
        UUID participant = ((it.incontro.identity.Visitor.Account) event.accountOf(event.company)).accountId();
        String home = "/events/" + event.event.code() + "/participations/" + event.company;

        MockHttpServletResponse answer = portal.send(
                MockMvcRequestBuilders.get(home),
                Visitors.account(participant, "somebody@example.example", Set.of(MAIL_LINK), Instant.now()));

        assertThat(answer.getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse send(Route route, String path, UUID account, Set<Factor> given) throws Exception {
        return portal.send(
                MockMvcRequestBuilders.request(HttpMethod.valueOf(route.method()), path),
                Visitors.account(account, "somebody@example.example", given, Instant.now()));
    }
}
