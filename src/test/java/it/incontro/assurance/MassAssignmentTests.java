package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

/** A form takes what it has fields for: whatever else is sent along, under the name of any column, is stored nowhere. */
@IncontroTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MassAssignmentTests {

    private static final String COLUMNS =
            "select distinct column_name, data_type from information_schema.columns" + " where table_schema = 'public'";

    /** What no page of this test offers, though it is taken; with its reason. */
    private static final Map<String, String> EXPLAINED = readExplained();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    private TwoTenants stage;
    private Portal portal;
    private Doers doers;
    private Map<Route, List<Bound>> bindings;
    private OfferedFields offered;

    @BeforeAll
    void readEveryForm() throws Exception {
        stage = new TwoTenants(context);
        portal = new Portal(context);
        doers = new Doers(stage);
        bindings = new TreeMap<>(Bound.ofAll(context));
        offered = new OfferedFields(bindings.keySet());
        for (Route route : bindings.keySet()) {
            for (Role role : route.isGet() ? doers.at(route) : List.<Role>of()) {
                String path = route.path(PathValues.of(stage.eventA, route, role));
                var request = route.request(path);
                PathValues.parameters(stage.eventA, route).forEach(request::param);
                MockHttpServletResponse answer = portal.send(request, doers.visitor(role));
                if (answer.getStatus() == 200) {
                    offered.read(path, answer.getContentAsString());
                }
            }
        }
    }

    /** What a handler would take though no page offers it is a door that nobody looks at. */
    @Test
    @Order(1)
    void whatAHandlerTakesStandsInAFormOfAPage() {
        Set<String> hidden = new TreeSet<>();
        bindings.forEach((route, bound) -> {
            if (!route.isGet()) {
                bound.stream()
                        .filter(each -> !offered.of(route).contains(OfferedFields.plain(each.name())))
                        .forEach(each -> hidden.add(route + " " + each.name()));
            }
        });
        assertThat(hidden).containsExactlyInAnyOrderElementsOf(EXPLAINED.keySet());
    }

    @Test
    @Order(2)
    void fieldsThatAFormDoesNotHaveAreStoredNowhere() throws Exception {
        SoftAssertions all = new SoftAssertions();
        String text = "canary" + UUID.randomUUID().toString().substring(0, 8);
        UUID id = UUID.randomUUID();
        Map<String, String> extras = extras(text, id);
        assertThat(extras)
                .containsKeys(
                        "state", "organiserId", "organiser_id", "accountId", "role", "participationId", "revision");
        int sent = 0;
        int done = 0;
        for (Route route : Doers.gentlyOrdered(bindings.keySet())) {
            for (Role role : route.isGet() ? List.<Role>of() : doers.at(route)) {
                MockHttpServletResponse answer = send(route, role, extras);
                all.assertThat(answer.getStatus())
                        .as("%s as %s: %s", route, role, answer.getErrorMessage())
                        .isLessThan(500);
                sent++;
                done += answer.getStatus() < 400 ? 1 : 0;
            }
        }
        for (String canary : List.of(text, id.toString(), "2177-07-07", "424242")) {
            all.assertThat(Rows.tablesContaining(database, canary)).as(canary).isEmpty();
        }
        all.assertThat(done).as("forms that went through, of " + sent).isGreaterThan(sent / 2);
        all.assertAll();
    }

    /** The form as it is on its page, filled in rightly, and beside it everything that it does not have. */
    private MockHttpServletResponse send(Route route, Role role, Map<String, String> extras) throws Exception {
        Set<String> fields = new HashSet<>(offered.of(route));
        Set<String> simple = bindings.get(route).stream()
                .filter(bound -> fields.contains(OfferedFields.plain(bound.name())))
                .map(Bound::simpleName)
                .collect(Collectors.toSet());
        var request = route.request(route.path(PathValues.of(stage.eventA, route, role)));
        doers.filledIn(route, bindings.get(route), role).forEach((name, value) -> {
            if (fields.contains(OfferedFields.plain(name)) || isElsewhere(route, name)) {
                request.param(name, value);
            }
        });
        Set<String> roots = bindings.get(route).stream().map(Bound::rootName).collect(Collectors.toSet());
        extras.forEach((name, value) -> {
            if (!simple.contains(name) && !isElsewhere(route, name)) {
                request.param(name, value);
            }
            request.param("form." + name, value);
            if (roots.contains("people") && !simple.contains(name)) {
                request.param("people[0]." + name, value);
            }
        });
        return portal.send(request, doers.visitor(role));
    }

    /** Under each column's name, as SQL and as Java write it, a value that is nowhere else. */
    private Map<String, String> extras(String text, UUID id) throws SQLException {
        Map<String, String> extras = new TreeMap<>();
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                String value = switch (rows.getString(2)) {
                    case "uuid" -> id.toString();
                    case "integer", "bigint", "smallint", "numeric" -> "424242";
                    case "date" -> "2177-07-07";
                    case "timestamp with time zone", "timestamp without time zone" -> "2177-07-07T10:00";
                    case "boolean" -> "true";
                    default -> text;
                };
                extras.put(rows.getString(1), value);
                extras.put(inJava(rows.getString(1)), value);
            }
        }
        return extras;
    }

    private static String inJava(String column) {
        String[] words = column.split("_");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }

    private static boolean isElsewhere(Route route, String name) {
        String reason = EXPLAINED.get(route + " " + name);
        return reason != null && !reason.startsWith("passed over");
    }

    private static Map<String, String> readExplained() {
        try (var lines = MassAssignmentTests.class.getResourceAsStream("/assurance/fields-without-form.txt")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +", 4))
                    .collect(Collectors.toMap(line -> line[0] + " " + line[1] + " " + line[2], line -> line[3]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
