package it.incontro.assurance;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

/** What changes something is sent by a form of the portal, and by nothing else. */
@IncontroTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MethodsAndTokensTests {

    private static final Set<String> KNOWN_METHODS = Set.of("GET", "POST");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    private TwoTenants stage;
    private Portal portal;

    @BeforeAll
    void bringEverybody() {
        stage = new TwoTenants(context);
        portal = new Portal(context);
    }

    @Test
    void pagesAreGotAndFormsArePosted() {
        SoftAssertions all = new SoftAssertions();
        for (Route route : Route.mapped(context)) {
            all.assertThat(KNOWN_METHODS.contains(route.method())
                            || route.pattern().equals("/error"))
                    .as("the method of %s", route)
                    .isTrue();
        }
        all.assertAll();
    }

    @Test
    void nothingIsChangedByAGetWhateverItsAddress() throws Exception {
        SoftAssertions all = new SoftAssertions();
        // Who takes a print or a file away is noted; nothing else may change.
        Map<String, String> before = withoutLog(Rows.of(database));
        Set<String> pages = Route.mapped(context).stream()
                .filter(Route::isGet)
                .map(Route::pattern)
                .collect(Collectors.toSet());
        for (Route route : Route.mapped(context)) {
            Route got = new Route("GET", route.pattern());
            var request = got.request(route.path(PathValues.of(stage.eventA, route)));
            Forms.filledIn(stage.eventA, route).forEach(request::param);
            MockHttpServletResponse answer = portal.send(request, Tenant.account(stage.a.owner));
            if (!pages.contains(route.pattern()) && !route.pattern().equals("/error")) {
                all.assertThat(answer.getStatus()).as("GET of %s", route).isIn(404, 405);
            }
            all.assertThat(answer.getStatus()).as("GET of %s", route).isLessThan(500);
        }
        all.assertThat(withoutLog(Rows.of(database))).isEqualTo(before);
        all.assertAll();
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        SoftAssertions all = new SoftAssertions();
        Map<String, String> before = Rows.of(database);
        List<Route> forms = Route.mapped(context).stream()
                .filter(route -> route.method().equals("POST"))
                .toList();
        for (Route route : forms) {
            var request = route.request(route.path(PathValues.of(stage.eventA, route)));
            Forms.filledIn(stage.eventA, route).forEach(request::param);
            MockHttpServletResponse answer = portal.sendWithoutToken(request, Tenant.account(stage.a.owner));
            all.assertThat(answer.getStatus()).as("%s", route).isEqualTo(403);
        }
        all.assertThat(Rows.of(database)).isEqualTo(before);
        all.assertThat(portal.sendWithoutToken(
                                new Route("POST", "/sign-out").request("/sign-out"), Tenant.account(stage.a.owner))
                        .getStatus())
                .isEqualTo(403);
        all.assertAll();
    }

    private static Map<String, String> withoutLog(Map<String, String> rows) {
        rows.remove("audit_entry");
        return rows;
    }
}
