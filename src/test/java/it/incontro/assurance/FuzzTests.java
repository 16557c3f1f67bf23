package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.identity.Visitor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
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
 * Nonsense in any field and any address is answered plainly, whole and soon, and is never stored. Each field gets some pieces
 * of it in turn, so that every kind of field meets every piece.
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
    private Map<Route, List<Bound>> bindings;

    @BeforeAll
    void bringEverybody() {
        stage = new TwoTenants(context);
        portal = new Portal(context);
        bindings = new HashMap<>(Bound.ofAll(context));
        bindings.keySet().removeIf(route -> LEFT_OUT.contains(route.pattern()));
    }

    @Test
    void nonsenseInOneFieldIsAnsweredPlainly() throws Exception {
        SoftAssertions all = new SoftAssertions();
        int turn = 0;
        for (Map.Entry<Route, List<Bound>> entry : bindings.entrySet()) {
            for (Bound bound : entry.getValue()) {
                Map<String, String> fields = Filled.form(stage.eventA, entry.getKey(), entry.getValue());
                for (int i = 0; i < 2; i++) {
                    fields.put(bound.name(), NONSENSE.get(turn++ % NONSENSE.size()));
                    look(all, entry.getKey(), fields, bound.name());
                }
            }
        }
        all.assertAll();
        assertThat(unfit()).isEmpty();
    }

    @Test
    void nonsenseInAllFieldsAtOnceIsAnsweredPlainly() throws Exception {
        SoftAssertions all = new SoftAssertions();
        int turn = 0;
        for (Map.Entry<Route, List<Bound>> entry : bindings.entrySet()) {
            List<String> values = new ArrayList<>(List.of(NONSENSE.getFirst(), LONG));
            for (int i = 0; i < 5; i++) {
                values.add(NONSENSE.get(turn++ % NONSENSE.size()));
            }
            for (String value : entry.getValue().isEmpty() ? List.<String>of() : values) {
                Map<String, String> fields = new HashMap<>();
                entry.getValue().forEach(bound -> fields.put(bound.name(), value));
                look(all, entry.getKey(), fields, "all fields");
            }
        }
        all.assertAll();
        assertThat(unfit()).isEmpty();
    }

    @Test
    void placesThatNoListHasAreRefused() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<Route, List<Bound>> entry : bindings.entrySet()) {
            for (String place : List.of("9999999", "-1", "NaN", "", "0][0", "\u0000")) {
                Map<String, String> fields = Filled.form(stage.eventA, entry.getKey(), entry.getValue());
                entry.getValue().stream()
                        .filter(bound -> bound.form() != null)
                        .forEach(bound -> fields.put(
                                bound.rootName() + "[" + place + "]"
                                        + (bound.name().contains(".") ? "." + bound.simpleName() : ""),
                                "x"));
                if (entry.getValue().stream().anyMatch(bound -> bound.form() != null)) {
                    MockHttpServletResponse answer = look(all, entry.getKey(), fields, "place [" + place + "]");
                    if (entry.getValue().stream().anyMatch(bound -> bound.name().contains("["))) {
                        all.assertThat(answer.getStatus())
                                .as("%s with place [%s]", entry.getKey(), place)
                                .isBetween(400, 499);
                    }
                }
            }
        }
        all.assertAll();
    }

    @Test
    void nonsenseInThePathLeadsNowhere() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Route route : Route.mapped(context)) {
            for (String variable : Set.copyOf(route.variables())) {
                for (String value :
                        List.of("\u0001", "x\uFFFE", "é'--", "%00", "-1", "x".repeat(5000), "NaN", "\u202Ea")) {
                    Map<String, String> values = PathValues.of(stage.eventA, route);
                    values.replaceAll(
                            (name, own) -> name.equals(variable) || name.endsWith("/{" + variable + "}") ? value : own);
                    if (!route.pattern().startsWith("/accents")) {
                        String path = new UriTemplate("{path}")
                                .expand(route.path(values))
                                .toString()
                                .replace("%2F", "/");
                        Visitor owner = Tenant.account(stage.a.owner);
                        MockHttpServletResponse answer = portal.send(
                                route.request("/").with(request -> {
                                    request.setRequestURI(path);
                                    request.setPathInfo(null);
                                    return request;
                                }),
                                owner);
                        all.assertThat(answer.getStatus())
                                .as("%s with %s = %s: %s", route, variable, value, answer.getErrorMessage())
                                .isBetween(route.pattern().endsWith("/renew") ? 200 : 400, 499);
                    }
                }
            }
        }
        all.assertAll();
    }

    private MockHttpServletResponse look(SoftAssertions all, Route route, Map<String, String> fields, String what)
            throws Exception {
        MockHttpServletRequestBuilder request = route.request(route.path(PathValues.of(stage.eventA, route)));
        fields.forEach(request::param);
        long start = System.nanoTime();
        MockHttpServletResponse answer = portal.send(request, Tenant.account(stage.a.owner));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        String where = "%s, %s = %s: %s"
                .formatted(route, what, shown(fields.getOrDefault(what, "…")), answer.getErrorMessage());
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
