package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

/** Every role at every route: what the table names is open, all else is shut and changes nothing. */
@IncontroTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteMatrixTests {

    private static final Set<Integer> REFUSED = Set.of(401, 403, 404, 405);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    private final Map<Route, Set<Role>> table = AccessTable.read();
    private TwoTenants stage;
    private Portal portal;

    @BeforeAll
    void bringEverybody() {
        stage = new TwoTenants(context);
        portal = new Portal(context);
    }

    @Test
    void theTableNamesEveryRouteAndNoOther() {
        Set<Route> mapped = new TreeSet<>(Route.mapped(context));
        assertThat(table.keySet()).containsExactlyInAnyOrderElementsOf(mapped);
    }

    @Test
    void whoIsNotNamedIsRefusedAndNothingChanges() throws Exception {
        SoftAssertions all = new SoftAssertions();
        Map<String, String> before = Rows.of(database);
        for (Route route : Route.mapped(context)) {
            String path = route.path(PathValues.of(stage.eventA, route));
            for (Role role : Role.values()) {
                if (!table.getOrDefault(route, Set.of()).contains(role)) {
                    MockHttpServletResponse answer = send(route, path, role);
                    all.assertThat(isRefused(answer, role))
                            .as("%s as %s gives %d %s", route, role, answer.getStatus(), answer.getRedirectedUrl())
                            .isTrue();
                    all.assertThat(Jsoup.parse(answer.getContentAsString())
                                    .select("main")
                                    .text())
                            .as("what %s tells %s", route, role)
                            .doesNotContain(stage.a.mark);
                }
            }
            Map<String, String> after = Rows.of(database);
            all.assertThat(after).as("rows after %s", route).isEqualTo(before);
            before = after;
        }
        all.assertAll();
    }

    @Test
    void whoIsNamedIsLetInAndSeesNothingOfTheOtherOrganiser() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Route route : Route.mapped(context)) {
            if (route.isGet() && !route.pattern().startsWith("/sign-in")) {
                String path = route.path(PathValues.of(stage.eventA, route));
                for (Role role : table.getOrDefault(route, Set.of())) {
                    MockHttpServletResponse answer = send(route, path, role);
                    all.assertThat(answer.getStatus())
                            .as("%s as %s (%s)", route, role, answer.getRedirectedUrl() + answer.getErrorMessage())
                            .isIn(200, 302);
                    all.assertThat(role == Role.ANONYMOUS || !"/sign-in".equals(answer.getRedirectedUrl()))
                            .as("%s sends %s to sign in", route, role)
                            .isTrue();
                    if (role != Role.STRANGER && role != Role.STRANGE_LINK_HOLDER) {
                        all.assertThat(answer.getContentAsString())
                                .as("%s as %s", route, role)
                                .doesNotContain(stage.b.mark);
                    }
                }
            }
        }
        all.assertAll();
    }

    private MockHttpServletResponse send(Route route, String path, Role role) throws Exception {
        Route sent = route.method().equals("ANY") ? new Route("GET", route.pattern()) : route;
        var request = sent.request(path);
        PathValues.parameters(stage.eventA, route).forEach(request::param);
        return portal.send(request, role.visitor(stage));
    }

    private static boolean isRefused(MockHttpServletResponse answer, Role role) {
        String to = answer.getRedirectedUrl();
        boolean toSignIn = role == Role.ANONYMOUS && to != null && to.endsWith("/sign-in");
        return toSignIn || REFUSED.contains(answer.getStatus());
    }
}
