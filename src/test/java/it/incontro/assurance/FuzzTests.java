package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriTemplate;

/**
 * Nonsense in any field and any address is answered plainly, whole and soon, and is never stored, whoever sends it. The pieces
 * and the people who may use a route take turns, so that every kind of field meets every piece and everybody sends some.
 */
@IncontroTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzTests {

    private static final Duration SOON = Duration.ofSeconds(5);

    /** What would sign the owner out, or is slow on purpose: passwords are hashed there. */
    private static final Set<String> LEFT_OUT = Set.of("/sign-in", "/account/password");

    private static final List<String> NONSENSE = List.of(
            "\u0000",
            "a\u0000b\u0007c\u001Bd\u0085e",
            "x\uD800",
            "\uDC00x\uFFFE\uFFFF",
            "\u202Emoc\u200B.evil\u2066\uFEFF\u00AD",
            " \u00A0\u3000\t ",
            "A\u030A e\u0301\n\n\n\n\u2028x\r\n",
            "NaN",
            "-Infinity",
            "-1",
            "99999999999999999999999",
            "1e9",
            "2026-02-30",
            "99999-12-31",
            "+999999999-12-31T23:59",
            "2026-02-30T25:61",
            "0000-00-00T00:00",
            "-9999-01-01T00:00",
            "24:60",
            "ZZ",
            "xx-XX-u-nonsense",
            "Mars/Olympus",
            "javascript:alert(1)",
            "niccolo@officine",
            "<script>alert(1)</script>\"'--;${7*7}",
            "%00%ff%C3%28../..//",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "a,b,,c");

    private static final List<String> PLACES = List.of("9999999", "-1", "NaN", "", "0][0", "\u0000");

    private static final List<String> ODD_PATHS =
            List.of("\u0001", "x\uFFFE", "é'--", "%00", "-1", "x".repeat(5000), "NaN", "\u202Ea");

    private static final String LONG = "x".repeat(1_000_000);

    /** No text of any table that the rule forbids. */
    private static final String UNFIT = """
            select table_name || '.' || column_name, format(
                'select count(*) from %I where not is_plain_text(%I) or length(%I) > 8000', table_name, column_name, column_name)
            from information_schema.columns join information_schema.tables using (table_schema, table_name)
            where table_schema = 'public' and table_type = 'BASE TABLE' and data_type in ('text', 'character varying')
                and table_name not like 'flyway%'
            """;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    private TwoTenants stage;
    private Portal portal;
    private Doers doers;
    private List<Map.Entry<Route, List<Bound>>> bindings;
    private int piece;
    private int person;

    @BeforeAll
    void bringEverybody() {
        stage = new TwoTenants(context);
        portal = new Portal(context);
        doers = new Doers(stage);
        Map<Route, List<Bound>> all = Bound.ofAll(context);
        bindings = Doers.gentlyOrdered(all.keySet()).stream()
                .filter(route ->
                        !LEFT_OUT.contains(route.pattern()) && !all.get(route).isEmpty())
                .map(route -> Map.entry(route, all.get(route)))
                .toList();
    }

    @Test
    void nonsenseInOneFieldIsAnsweredPlainly() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<Route, List<Bound>> entry : bindings) {
            for (Bound bound : entry.getValue()) {
                Role role = next(doers.at(entry.getKey()));
                Map<String, String> fields = doers.filledIn(entry.getKey(), entry.getValue(), role);
                fields.put(bound.name(), inTurn(NONSENSE));
                look(all, entry.getKey(), fields, bound.name(), role);
            }
        }
        all.assertAll();
        assertThat(unfit()).isEmpty();
    }

    @Test
    void nonsenseInAllFieldsAtOnceIsAnsweredPlainlyToEverybody() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<Route, List<Bound>> entry : bindings) {
            List<Role> roles = doers.at(entry.getKey());
            for (Role role : roles) {
                fillAll(all, entry, inTurn(NONSENSE), role);
            }
            fillAll(all, entry, NONSENSE.getFirst(), next(roles));
            fillAll(all, entry, LONG, next(roles));
        }
        all.assertAll();
        assertThat(unfit()).isEmpty();
    }

    private void fillAll(SoftAssertions all, Map.Entry<Route, List<Bound>> entry, String value, Role role)
            throws Exception {
        Map<String, String> fields = new HashMap<>();
        entry.getValue().forEach(bound -> fields.put(bound.name(), value));
        look(all, entry.getKey(), fields, "all fields", role);
    }

    @Test
    void placesThatNoListHasAreRefused() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<Route, List<Bound>> entry : bindings) {
            boolean ofForm = entry.getValue().stream().anyMatch(bound -> bound.form() != null);
            boolean ofList =
                    entry.getValue().stream().anyMatch(bound -> bound.name().contains("["));
            for (String place : ofForm && ofList ? PLACES : ofForm ? List.of(inTurn(PLACES)) : List.<String>of()) {
                Role role = next(doers.at(entry.getKey()));
                Map<String, String> fields = doers.filledIn(entry.getKey(), entry.getValue(), role);
                entry.getValue().stream()
                        .filter(bound -> bound.form() != null)
                        .forEach(bound -> fields.put(
                                bound.rootName() + "[" + place + "]"
                                        + (bound.name().contains(".") ? "." + bound.simpleName() : ""),
                                "x"));
                MockHttpServletResponse answer = look(all, entry.getKey(), fields, "place [" + place + "]", role);
                if (ofList) {
                    all.assertThat(answer.getStatus())
                            .as("%s with place [%s]", entry.getKey(), place)
                            .isBetween(400, 499);
                }
            }
        }
        all.assertAll();
    }

    /** The same code reads a variable of one name wherever it stands, so its pieces take turns among the routes. */
    @Test
    void nonsenseInThePathLeadsNowhere() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Route route : Route.mapped(context)) {
            for (String variable : Set.copyOf(route.variables())) {
                if (!route.pattern().startsWith("/accents")) {
                    tryInPath(all, route, variable, inTurn(ODD_PATHS));
                    tryInPath(all, route, variable, inTurn(ODD_PATHS));
                }
            }
        }
        all.assertAll();
    }

    private void tryInPath(SoftAssertions all, Route route, String variable, String value) throws Exception {
        Role role = next(doers.at(route));
        Map<String, String> values = PathValues.of(stage.eventA, route, role);
        values.replaceAll((name, own) -> name.equals(variable) || name.endsWith("/{" + variable + "}") ? value : own);
        String path =
                new UriTemplate("{path}").expand(route.path(values)).toString().replace("%2F", "/");
        MockHttpServletResponse answer = portal.send(
                route.request("/").with(request -> {
                    request.setRequestURI(path);
                    request.setPathInfo(null);
                    return request;
                }),
                doers.visitor(role));
        boolean link = variable.equals("token") || route.pattern().endsWith("/renew");
        boolean toSignIn = role == Role.ANONYMOUS && answer.getStatus() == 302;
        all.assertThat(answer.getStatus())
                .as("%s with %s = %s as %s: %s", route, variable, value, role, answer.getErrorMessage())
                .matches(status -> status >= (link ? 200 : 400) && status < 500 || toSignIn);
    }

    private <T> T inTurn(List<T> several) {
        return several.get(piece++ % several.size());
    }

    private Role next(List<Role> roles) {
        return roles.get(person++ % roles.size());
    }

    private MockHttpServletResponse look(
            SoftAssertions all, Route route, Map<String, String> fields, String what, Role role) throws Exception {
        MockHttpServletRequestBuilder request = route.request(route.path(PathValues.of(stage.eventA, route, role)));
        fields.forEach(request::param);
        long start = System.nanoTime();
        MockHttpServletResponse answer = portal.send(request, doers.visitor(role));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        String where = "%s as %s, %s = %s: %s"
                .formatted(route, role, what, shown(fields.getOrDefault(what, "…")), answer.getErrorMessage());
        all.assertThat(answer.getStatus()).as(where).isLessThan(500);
        all.assertThat(took).as(where).isLessThan(SOON);
        String page = answer.getContentAsString();
        if (String.valueOf(answer.getContentType()).startsWith("text/html") && !page.isEmpty()) {
            all.assertThat(page.stripTrailing().endsWith("</html>"))
                    .as("the page ends; " + where)
                    .isTrue();
            all.assertThat(page.indexOf('\u0000'))
                    .as("NUL in the page; " + where)
                    .isNegative();
        }
        return answer;
    }

    private static String shown(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }

    private Map<String, String> unfit() throws SQLException {
        Map<String, String> found = new HashMap<>();
        try (var connection = database.asSuperuser();
                var columns = connection.createStatement();
                var counts = connection.createStatement();
                var rows = columns.executeQuery(UNFIT)) {
            while (rows.next()) {
                try (var count = counts.executeQuery(rows.getString(2))) {
                    count.next();
                    if (count.getInt(1) > 0) {
                        found.put(rows.getString(1), count.getString(1));
                    }
                }
            }
        }
        return found;
    }
}
