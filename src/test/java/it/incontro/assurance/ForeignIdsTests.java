package it.incontro.assurance;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.identity.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

/** An id that belongs elsewhere leads nowhere: to another organiser, another event or another participation. */
@IncontroTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignIdsTests {

    private static final Set<Integer> NOT_THERE = Set.of(404);

    /** What is not among one's own is as gone as what one has ended before. */
    private static final Set<Integer> MINE_ALONE = Set.of(302, 404);

    /** What is no id of a row. */
    private static final Set<String> NO_ID = Set.of("code", "organiser", "token", "activity", "colour");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    private TwoTenants stage;
    private Portal portal;
    private Doers doers;
    private Map<String, String> before;

    @BeforeAll
    void bringEverybody() {
        stage = new TwoTenants(context);
        portal = new Portal(context);
        doers = new Doers(stage);
        before = Rows.of(database);
    }

    @Test
    void anotherOrganisersIdsDoNotExistForAnybody() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Route route : Route.mapped(context)) {
            for (String variable : ids(route)) {
                expectNothing(all, route, variable, stage.eventB);
            }
            expectNoChange(all, route);
        }
        all.assertAll();
    }

    @Test
    void anotherEventsIdsDoNotExistForAnybodyOfThisOne() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Route route : Route.mapped(context)) {
            if (route.pattern().startsWith("/events/{code}")) {
                for (String variable : ids(route)) {
                    expectNothing(all, route, variable, stage.otherEventA);
                }
                expectNoChange(all, route);
            }
        }
        all.assertAll();
    }

    @Test
    void anotherParticipationDoesNotExistForACompany() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Route route : Route.mapped(context)) {
            if (route.variables().contains("participation")) {
                Map<String, String> values = PathValues.of(stage.eventA, route);
                expectNothing(all, route, values, stage.eventA.accountOf(stage.eventA.company));
                values.put("participation", stage.eventA.rival.toString());
                expectNothing(all, route, values, stage.eventA.linkHolder());
            }
        }
        all.assertAll();
    }

    @Test
    void whatBelongsToOthersDoesNotExistBelowOnesOwnParticipation() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Route route : Route.mapped(context)) {
            boolean names =
                    route.variables().contains("request") || route.variables().contains("attendee");
            if (route.variables().contains("participation") && names) {
                Map<String, String> values = PathValues.of(stage.eventA, route);
                values.put("participation", stage.eventA.company.toString());
                values.put("request", stage.eventA.accepted.toString());
                expectNothing(all, route, values, stage.eventA.accountOf(stage.eventA.company));
            }
        }
        all.assertAll();
    }

    /** To everybody who can do something at the route, and to the owner of the other organiser. */
    private void expectNothing(SoftAssertions all, Route route, String variable, FullEvent foreign) throws Exception {
        List<Role> roles = new ArrayList<>(doers.at(route));
        roles.add(Role.STRANGER);
        for (Role role : roles) {
            Map<String, String> values = PathValues.of(stage.eventA, route, role);
            Map<String, String> theirs = PathValues.of(foreign, route, role);
            values.replaceAll((name, own) -> isNamed(name, variable) ? theirs.get(name) : own);
            expectRefusal(all, route, values, role, doers.visitor(role));
        }
    }

    private void expectNothing(SoftAssertions all, Route route, Map<String, String> values, Visitor visitor)
            throws Exception {
        expectRefusal(all, route, values, Role.COMPANY, visitor);
        expectNoChange(all, route);
    }

    private void expectRefusal(
            SoftAssertions all, Route route, Map<String, String> values, Role role, @Nullable Visitor visitor)
            throws Exception {
        String path = route.path(values);
        var request = route.request(path);
        Forms.filledIn(stage.eventA, route).forEach(request::param);
        MockHttpServletResponse answer = portal.send(request, visitor);
        all.assertThat(answer.getStatus())
                .as("%s at %s as %s: %s", route, path, role, answer.getErrorMessage())
                .isIn(route.pattern().startsWith("/account/") ? MINE_ALONE : NOT_THERE);
    }

    private void expectNoChange(SoftAssertions all, Route route) {
        Map<String, String> after = Rows.of(database);
        all.assertThat(after).as("rows after %s", route).isEqualTo(before);
        before = after;
    }

    private static boolean isNamed(String name, String variable) {
        return name.equals(variable) || name.endsWith("/{" + variable + "}");
    }

    private static List<String> ids(Route route) {
        return route.variables().stream().filter(name -> !NO_ID.contains(name)).toList();
    }
}
