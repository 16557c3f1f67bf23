package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.identity.Visitor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** Ids of others in a query or a form lead nowhere: they are refused, or nobody reads them. */
@IncontroTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForeignIdsInFormsTests {

    /** What everybody may name: they stand in no row of somebody, or are the same for all. */
    private static final Set<String> NOBODYS = Set.of("activity", "colour", "token", "organiser", "code");

    /** These refer to rows of the organiser, so that another of its events may have them as well. */
    private static final Set<String> ORGANISERS = Set.of("projectId", "companyId");

    /** Fields in which an id that is no choice of the page is passed over; the form goes through without it. */
    private static final Set<String> PASSED_OVER = Set.of(
            "POST /events/{code}/participations/{participation}/availability slots",
            "POST /events/{code}/participations/{participation}/availability sessions",
            "POST /events/{code}/delegations/{delegation}/members/{member} personId",
            "POST /events/{code}/interpreters/{interpreter} personId",
            "GET /events/{code}/agendas/print group");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    private TwoTenants stage;
    private Portal portal;
    private Doers doers;
    private Map<Route, List<Bound>> bindings;

    @BeforeAll
    void bringEverybody() {
        stage = new TwoTenants(context);
        portal = new Portal(context);
        doers = new Doers(stage);
        bindings = new TreeMap<>(Bound.ofAll(context));
    }

    @Test
    @Order(1)
    void aCompanyCanNeitherAnswerForABuyerNorAskForARivalByNamingThemInItsForm() throws Exception {
        String base = "/events/" + stage.eventA.event.code() + "/participations/" + stage.eventA.company;
        Route ask = new Route("POST", base + "/catalogue/" + stage.eventA.buyer + "/ask");
        Map<String, String> before = Rows.of(database);

        for (var participation : List.of(stage.eventA.buyer, stage.eventA.rival)) {
            Map<String, String> fields = Map.of(
                    "rank",
                    "WANT",
                    "participation",
                    participation.toString(),
                    "other",
                    stage.eventA.company.toString());
            send(ask, Map.of(), fields, Role.COMPANY);
        }

        assertThat(stage.a.read("select state from meeting_request where id = ?", stage.eventA.pending))
                .containsExactly("PENDING");
        assertThat(Rows.of(database)).isEqualTo(before);
    }

    /** Another organiser's and another event's, and on one's own page those of another participation. */
    @Test
    @Order(2)
    void anIdOfOthersInAFieldIsRefusedAndChangesNothing() throws Exception {
        SoftAssertions all = new SoftAssertions();
        Map<String, String> before = Rows.of(database);
        Map<String, String> ofOthers = Rows.mentioning(database, theirs());
        for (Map.Entry<Route, List<Bound>> entry : bindings.entrySet()) {
            Route route = entry.getKey();
            for (Bound bound : entry.getValue()) {
                for (Role role : doers.at(route)) {
                    Map<String, String> others = others(route, bound, role);
                    for (Map.Entry<String, String> other : others.entrySet()) {
                        Map<String, String> fields = doers.filledIn(route, entry.getValue(), role);
                        fields.put(bound.name(), other.getValue());
                        if (bound.name().equals("colleague")) {
                            fields.remove("name");
                        }
                        String what = "%s with %s of %s as %s".formatted(route, bound.name(), other.getKey(), role);
                        MockHttpServletResponse answer = send(route, values(route, role), fields, role);
                        all.assertThat(answer.getStatus())
                                .as(what + answer.getErrorMessage())
                                .isLessThan(500);
                        // a slot or a place may have gone since the board was shown
                        all.assertThat(answer.getStatus() == 409
                                        && !bound.name().equals("cell"))
                                .as("the database itself has to refuse " + what)
                                .isFalse();
                        all.assertThat(answer.getContentAsString()).as(what).doesNotContain(stage.b.mark);
                        Map<String, String> after = Rows.of(database);
                        if (!PASSED_OVER.contains(route + " " + bound.name())) {
                            all.assertThat(changed(before, after))
                                    .as("rows after " + what)
                                    .isEmpty();
                        }
                        before = after;
                    }
                }
            }
        }
        all.assertThat(changed(ofOthers, Rows.mentioning(database, theirs()))).isEmpty();
        all.assertAll();
    }

    private Map<String, String> others(Route route, Bound bound, Role role) {
        Map<String, String> others = new LinkedHashMap<>();
        String own = Filled.reference(stage.eventA, bound.simpleName());
        if (own != null) {
            others.put("another organiser", Objects.requireNonNull(Filled.reference(stage.eventB, bound.simpleName())));
            boolean ofEvent = route.pattern().startsWith("/events/{code}") && !ORGANISERS.contains(bound.name());
            if (ofEvent) {
                others.put(
                        "another event",
                        Objects.requireNonNull(Filled.reference(stage.otherEventA, bound.simpleName())));
            }
            if (role == Role.COMPANY && Set.of("attendee", "consent", "id").contains(bound.simpleName())) {
                others.put("the buyer", own);
            }
        }
        return others;
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(table -> !after.get(table).equals(before.get(table)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The audit log names who did it and whose page it was, whoever works there. */
    @Test
    @Order(3)
    void everyDeedOnAParticipationsPageIsWrittenDownUnderIt() throws Exception {
        SoftAssertions all = new SoftAssertions();
        Map<Role, Integer> wrote = new TreeMap<>();
        for (Route route : Doers.gentlyOrdered(bindings.keySet())) {
            if (route.variables().contains("participation") && !route.isGet()) {
                for (Role role : doers.at(route)) {
                    Map<String, String> before = Rows.of(database);
                    Set<String> earlier = audited("id::text");
                    send(route, values(route, role), doers.filledIn(route, bindings.get(route), role), role);
                    Set<String> entries = audited(
                            "id || ' ' || coalesce(participation_id::text, '') || ' ' || actor_kind"
                                    + " || ' ' || (on_behalf_of is not null and on_behalf_of is not distinct from participation_id)");
                    entries.removeIf(entry -> earlier.contains(entry.substring(0, 36)));
                    String whose = values(route, role).get("participation");
                    String kind = role == Role.LINK_HOLDER ? "LINK" : "ACCOUNT";
                    boolean behalf = role == Role.OWNER || role == Role.TEAM;
                    String what = "%s as %s".formatted(route, role);
                    all.assertThat(entries)
                            .as(what)
                            .allMatch(entry -> entry.endsWith(" " + whose + " " + kind + " " + behalf));
                    if (!changed(before, Rows.of(database)).isEmpty()) {
                        all.assertThat(entries).as("entries after " + what).isNotEmpty();
                        wrote.merge(role, 1, Integer::sum);
                    }
                }
            }
        }
        all.assertThat(wrote)
                .as("deeds that were done")
                .containsKeys(Role.OWNER, Role.TEAM, Role.BUYER, Role.COMPANY, Role.LINK_HOLDER);
        all.assertAll();
    }

    private Set<String> audited(String column) {
        return new HashSet<>(stage.a.read(
                "select " + column + " from audit_entry where event_id = ?", stage.eventA.event.eventId()));
    }

    @Test
    @Order(4)
    void whatAFormSaysBesideThePathIsNotRead() throws Exception {
        SoftAssertions all = new SoftAssertions();
        List<Map<String, String>> others = List.of(PathValues.of(stage.eventB), PathValues.of(stage.otherEventA));
        Set<String> names = names();
        Set<String> theirs = theirs();
        Map<String, String> before = Rows.mentioning(database, theirs);
        Map<String, String> strangers = Rows.mentioning(database, Set.of(stage.b.id.toString()));
        int turn = 0;
        int done = 0;
        for (Route route : Doers.gentlyOrdered(bindings.keySet())) {
            if (route.pattern().startsWith("/organisers/")) {
                all.assertThat(changed(before, Rows.mentioning(database, theirs)))
                        .as("rows of others before " + route)
                        .isEmpty();
            }
            for (Role role : doers.at(route)) {
                Map<String, String> fields = doers.filledIn(route, bindings.get(route), role);
                Set<String> own = bindings.get(route).stream()
                        .flatMap(bound -> Stream.of(bound.name(), bound.rootName(), bound.simpleName()))
                        .collect(Collectors.toSet());
                Map<String, String> other = others.get(turn++ % others.size());
                names.stream().filter(name -> !own.contains(name)).forEach(name -> {
                    fields.put(name, other.get(name));
                    if (!own.contains(name + "Id")) {
                        fields.put(name + "Id", other.get(name));
                    }
                });
                MockHttpServletResponse answer = send(route, values(route, role), fields, role);
                String what = "%s beside ids of others as %s".formatted(route, role);
                all.assertThat(answer.getStatus())
                        .as(what + answer.getErrorMessage())
                        .isLessThan(500);
                all.assertThat(answer.getContentAsString()).as(what).doesNotContain(stage.b.mark);
                done += answer.getStatus() < 400 ? 1 : 0;
            }
            if (route.pattern().startsWith("/organisers/")) {
                // what an owner sets for the organiser reaches all its events
                before = Rows.mentioning(database, theirs);
            }
        }
        all.assertThat(changed(before, Rows.mentioning(database, theirs))).isEmpty();
        all.assertThat(changed(strangers, Rows.mentioning(database, Set.of(stage.b.id.toString()))))
                .isEmpty();
        all.assertThat(done).as("requests that went through, of " + turn).isGreaterThan(turn * 3 / 4);
        all.assertAll();
    }

    private Set<String> names() {
        return bindings.keySet().stream()
                .flatMap(route -> route.variables().stream())
                .filter(name -> !NOBODYS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Ids of the other organiser's event and of the other event of this one, and of those themselves. */
    private Set<String> theirs() {
        Set<String> theirs = new TreeSet<>();
        for (FullEvent event : List.of(stage.eventB, stage.otherEventA)) {
            names().forEach(name -> theirs.add(PathValues.of(event).get(name)));
            theirs.add(event.event.eventId().toString());
        }
        theirs.add(stage.b.id.toString());
        // a firm that comes to both events is one
        theirs.removeAll(PathValues.of(stage.eventA).values());
        return theirs;
    }

    private Map<String, String> values(Route route, Role role) {
        return PathValues.of(stage.eventA, route, role);
    }

    private MockHttpServletResponse send(Route route, Map<String, String> values, Map<String, String> fields, Role role)
            throws Exception {
        Route sent = route.method().equals("ANY") ? new Route("GET", route.pattern()) : route;
        var request = sent.request(route.path(values));
        new HashMap<>(fields).forEach(request::param);
        Visitor visitor = doers.visitor(role);
        return portal.send(request, visitor);
    }
}
