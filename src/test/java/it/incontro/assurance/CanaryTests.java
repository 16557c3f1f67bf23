package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import it.incontro.DueJobs;
import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What stands in another organiser's rows, in those of another event or with a competitor shows on no page, in no file,
 * header, mail or answer to a search. Each of them carries a text of its own in every column that can hold one.
 */
@IncontroTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTests {

    /** What somebody searches for, and what stands behind it: a page may repeat the first. */
    private record Canary(String name, String secret) {

        static Canary of(String name) {
            return new Canary("canary" + name, "secret" + name + "x9q");
        }

        String text() {
            return name + " " + secret;
        }
    }

    private static final Canary ORGANISER = Canary.of("organiser");
    private static final Canary EVENT = Canary.of("event");
    private static final Canary RIVAL = Canary.of("rival");

    /** Who works for the whole organiser reads its registry, where the firms of all of its events stand. */
    private static final Set<Role> STAFF = Set.of(Role.OWNER, Role.TEAM, Role.COLLEAGUE, Role.DESK);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    private TwoTenants stage;
    private Portal portal;
    private final Map<Canary, List<Canaries.Column>> columns = new java.util.HashMap<>();

    @BeforeAll
    void plant() {
        stage = new TwoTenants(context);
        portal = new Portal(context);
        plant(ORGANISER, "organiser_id = '%s'".formatted(stage.b.id));
        plant(EVENT, "event_id = '%s'".formatted(stage.otherEventA.event.eventId()));
        plant(EVENT, personsOf("event_id = '%s'".formatted(stage.otherEventA.event.eventId())));
        plant(RIVAL, "participation_id = '%s'".formatted(stage.eventA.rival));
        plant(RIVAL, personsOf("participation_id = '%s'".formatted(stage.eventA.rival)));
        plant(RIVAL, "request_id = '%s'".formatted(stage.eventA.accepted));
        plant(RIVAL, "id = '%s'".formatted(stage.eventA.accepted));
    }

    private void plant(Canary canary, String condition) {
        columns.computeIfAbsent(canary, each -> new ArrayList<>())
                .addAll(Canaries.plant(database, canary.text(), condition));
    }

    /** The persons themselves; named by id, which is the first word of the condition. */
    private static String personsOf(String attendees) {
        return "id in (select person_id from attendee where %s) and '{table}' = 'person'".formatted(attendees);
    }

    @Test
    void standInEveryColumnThatCanHoldAText() {
        assertThat(columns.get(ORGANISER))
                .extracting(Canaries.Column::table)
                .contains(
                        "person", "company", "meeting_request", "agenda_item", "event", "delegation", "venue", "plan");
        assertThat(columns.get(RIVAL))
                .extracting(Canaries.Column::table)
                .contains("attendee", "person", "meeting_request");
    }

    @Test
    void showOnNoPageAndInNoHeaderOfAnyRole() throws Exception {
        SoftAssertions all = new SoftAssertions();
        Map<Route, Set<Role>> open = AccessTable.read();
        for (Route route : Route.mapped(context)) {
            for (Role role : route.isGet() && !route.pattern().startsWith("/sign-in")
                    ? open.getOrDefault(route, Set.of())
                    : Set.<Role>of()) {
                if (role != Role.STRANGER && role != Role.STRANGE_LINK_HOLDER) {
                    // a page that breaks hides whatever it would have shown
                    all.assertThat(expectNothing(all, route, pathOf(role, route), role, ""))
                            .as("%s as %s", route, role)
                            .isIn(200, 302);
                }
            }
        }
        for (Route route : Route.mapped(context)) {
            if (route.isGet() && route.variables().contains("participation")) {
                all.assertThat(expectNothing(all, route, pathOf(Role.COMPANY, route), Role.COMPANY, ""))
                        .as("%s as a company", route)
                        .isIn(200, 302);
            }
        }
        all.assertAll();
    }

    @Test
    void showInNoAnswerToASearchOrFilter() throws Exception {
        SoftAssertions all = new SoftAssertions();
        Map<Route, Set<String>> parameters = searchable();
        assertThat(parameters).isNotEmpty();
        for (Map.Entry<Route, Set<String>> entry : parameters.entrySet()) {
            for (Role role : List.of(Role.TEAM, Role.OWNER, Role.COMPANY, Role.BUYER)) {
                for (Canary canary : forbidden(role, entry.getKey())) {
                    String query = entry.getValue().stream()
                            .map(name -> name + "=" + canary.name())
                            .collect(Collectors.joining("&", "?", ""));
                    expectNothing(all, entry.getKey(), pathOf(role, entry.getKey()), role, query);
                }
            }
        }
        all.assertAll();
    }

    @Test
    void showInNoAnswerToTheIdsOfOthers() throws Exception {
        SoftAssertions all = new SoftAssertions();
        Map<Route, Set<Role>> open = AccessTable.read();
        for (Route route : Route.mapped(context)) {
            boolean isPublic = open.getOrDefault(route, Set.of()).contains(Role.ANONYMOUS);
            if (route.isGet() && !isPublic) {
                String theirs = route.path(PathValues.of(stage.eventB, route));
                expectNothing(all, route, theirs, Role.OWNER, "");
                expectNothing(all, route, theirs, Role.BUYER, "");
            }
        }
        all.assertAll();
    }

    @Test
    void standInNoMailToOthers() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try {
            JavaMailSenderImpl sender = context.getBean(JavaMailSenderImpl.class);
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            context.getBean(DueJobs.class).runAsIfAfter(Duration.ofDays(1));
            List<MimeMessage> ours = Arrays.stream(server.getReceivedMessages())
                    .filter(mail -> GreenMailUtil.getHeaders(mail).contains(stage.a.mark))
                    .toList();
            assertThat(ours).isNotEmpty();
            assertThat(ours)
                    .extracting(mail -> GreenMailUtil.getHeaders(mail) + GreenMailUtil.getBody(mail))
                    .allSatisfy(mail -> assertThat(mail).doesNotContain(ORGANISER.secret()));
        } finally {
            server.stop();
        }
    }

    private int expectNothing(SoftAssertions all, Route route, String path, Role role, String query) throws Exception {
        var request = route.request(path + query);
        PathValues.parameters(stage.eventA, route).forEach(request::param);
        MockHttpServletResponse answer = portal.send(request, role.visitor(stage));
        String everything = answer.getContentAsString()
                + answer.getRedirectedUrl()
                + answer.getErrorMessage()
                + answer.getHeaderNames().stream()
                        .map(answer::getHeaders)
                        .map(Object::toString)
                        .collect(Collectors.joining());
        for (Canary canary : forbidden(role, route)) {
            all.assertThat(everything.contains(canary.secret()))
                    .as("%s shows %s to %s at %s%s", route, canary.secret(), role, path, query)
                    .isFalse();
        }
        return answer.getStatus();
    }

    /** What must not be seen: the other organiser's always, another event's by those of this one, a rival's by companies. */
    private static List<Canary> forbidden(Role role, Route route) {
        List<Canary> forbidden = new ArrayList<>(List.of(ORGANISER));
        boolean wholeOrganiser = STAFF.contains(role) && !route.pattern().startsWith("/events/");
        if (!wholeOrganiser) {
            forbidden.add(EVENT);
        }
        if (Set.of(Role.COMPANY, Role.DELEGATE, Role.DESK, Role.COLLEAGUE, Role.ANONYMOUS)
                        .contains(role)
                && !route.pattern().startsWith("/named")) {
            // who was named by the rival is asked in its name; the question's links are secret
            forbidden.add(RIVAL);
        }
        return forbidden;
    }

    /** A company walks its own pages, everybody else those of the buyer. */
    private String pathOf(Role role, Route route) {
        Map<String, String> values = PathValues.of(stage.eventA, route);
        if (role == Role.COMPANY) {
            values.put("participation", stage.eventA.company.toString());
            values.put("id", stage.eventA.company.toString());
            values.put("other", stage.eventA.buyer.toString());
            values.put(
                    "attendee",
                    stage.eventA.attendeeOf(stage.eventA.company).id().toString());
            values.put(
                    "person",
                    stage.eventA.attendeeOf(stage.eventA.company).personId().toString());
            values.put("request", stage.eventA.pending.toString());
        }
        return route.path(values);
    }

    /** The routes that take words to look for, with the names under which they take them. */
    private Map<Route, Set<String>> searchable() {
        Map<Route, Set<String>> found = new java.util.TreeMap<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> {
                    Set<String> names = namesOf(handler);
                    info.getPatternValues().forEach(pattern -> {
                        Route route = new Route("GET", pattern);
                        if (!names.isEmpty() && Route.mapped(context).contains(route)) {
                            found.computeIfAbsent(route, each -> new TreeSet<>())
                                    .addAll(names);
                        }
                    });
                });
        return found;
    }

    private static Set<String> namesOf(HandlerMethod handler) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            Class<?> type = parameter.getParameterType();
            if (parameter.hasParameterAnnotation(RequestParam.class) && type == String.class) {
                parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
                names.add(parameter.getParameterName());
            } else if (type.isRecord() && type.getName().startsWith("it.incontro.")) {
                Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getType() == String.class)
                        .forEach(component -> names.add(component.getName()));
            }
        }
        names.remove("code");
        return names;
    }
}
