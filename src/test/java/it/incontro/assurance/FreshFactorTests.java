package it.incontro.assurance;

import static it.incontro.identity.Factor.APP;
import static it.incontro.identity.Factor.MAIL_CODE;
import static it.incontro.identity.Factor.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.Visitors;
import it.incontro.identity.AccountService;
import it.incontro.identity.Factor;
import it.incontro.identity.FreshFactor;
import it.incontro.identity.MailCodes;
import it.incontro.identity.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Grave deeds ask once more who it is, and then go on with what was typed. */
@IncontroTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FreshFactorTests {

    private static final String PASSWORD_TEXT = "quattro parole in fila";

    /** What a deed of this kind is called at the end of its address. */
    private static final Pattern GRAVE = Pattern.compile(
            ".*(?:/(?:remove|dismiss|delete|erase|erasures|leave|role|revoke-links|export|download|staff|team|invite)"
                    + "|\\.(?:csv|xlsx|zip|json|pdf)|/agendas/print)$");

    /** What is called so and needs no fresh factor, with the reason. */
    private static final Map<String, String> LIGHT = Map.ofEntries(
            Map.entry("POST /events/{code}/board/meeting-requests/{request}/remove", "undone by a click"),
            Map.entry("POST /events/{code}/participations/{id}/invite", "sends a link to whom it belongs"),
            Map.entry("POST /events/{code}/buyers/invite", "sends links to whom they belong"),
            Map.entry("POST /events/{code}/setup/windows/{activity}/remove", "a deadline, set again at once"),
            Map.entry("POST /events/{code}/setup/days/{day}/remove", "a day without sessions, added again at once"),
            Map.entry(
                    "POST /events/{code}/interpreters/{interpreter}/shifts/{shift}/remove", "hours, set again at once"),
            Map.entry(
                    "POST /events/{code}/participations/{participation}/attendees/{attendee}/remove",
                    "the participant's own, also by a link"));

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
        context.getBean(AccountService.class).usePassword(event.tenant.owner, PASSWORD_TEXT);
    }

    @Test
    void everyExportChangeOfRolesAndDeletionIsGrave() {
        Set<String> forgotten = new TreeSet<>();
        for (Route route : Route.mapped(context)) {
            boolean changes = !route.isGet()
                    || route.pattern().matches(".*(?:\\.(?:csv|xlsx|zip|json|pdf)|print|export|download)$");
            if (changes && GRAVE.matcher(route.pattern()).matches() && !grave().contains(route)) {
                forgotten.add(route.toString());
            }
        }
        assertThat(forgotten).isEqualTo(new TreeSet<>(LIGHT.keySet()));
    }

    @Test
    void whoSignedInLongAgoIsAskedFirstAndNothingHappens() throws Exception {
        SoftAssertions all = new SoftAssertions();
        Map<String, String> before = Rows.of(database);
        for (Route route : grave()) {
            String path = route.path(PathValues.of(event, route));
            MockHttpServletResponse answer = portal.send(route.request(path).param("name", "typed"), stale());
            all.assertThat(answer.getStatus()).as(route.toString()).isEqualTo(403);
            all.assertThat(Jsoup.parse(answer.getContentAsString()).select("input[name=_way]"))
                    .as(route.toString())
                    .isNotEmpty();
        }
        all.assertThat(Rows.of(database)).isEqualTo(before);
        all.assertAll();
        assertThat(grave()).hasSizeGreaterThan(15);
    }

    @Test
    void theDeedGoesOnWithWhatWasTyped() throws Exception {
        String path = "/organisers/" + event.tenant.code + "/staff";
        String invited = "n" + UUID.randomUUID() + "@ente.example";
        MockHttpServletResponse asked = portal.send(
                MockMvcRequestBuilders.post(path)
                        .param("name", "Nuova \"Collega\" & <b>")
                        .param("email", invited)
                        .param("role", "STAFF"),
                stale());
        Element form = Jsoup.parse(asked.getContentAsString())
                .select("form:has(input[name=_way][value=PASSWORD])")
                .first();
        assertThat(form.attr("action")).isEqualTo(path);

        MockHttpServletResponse wrong = portal.send(answered(form, "sbagliata sbagliata"), stale());
        assertThat(wrong.getStatus()).isEqualTo(403);
        assertThat(staffAddresses()).doesNotContain(invited);

        MockHttpServletResponse done = portal.send(answered(form, PASSWORD_TEXT), stale());
        assertThat(done.getRedirectedUrl()).isEqualTo(path);
        assertThat(staffAddresses()).contains(invited);
    }

    @Test
    void aPageIsOpenedAfterwards() throws Exception {
        String path = "/events/" + event.event.code() + "/agendas/print";
        Document asked = Jsoup.parse(
                portal.send(MockMvcRequestBuilders.get(path), stale()).getContentAsString());
        Element form =
                asked.select("form:has(input[name=_way][value=PASSWORD])").first();
        assertThat(form.attr("action")).isEqualTo("/account/confirm");

        assertThat(portal.send(answered(form, PASSWORD_TEXT), stale()).getRedirectedUrl())
                .isEqualTo(path);
    }

    @Test
    void aPasswordAloneSetsNoSecondFactorUp() throws Exception {
        UUID account = context.getBean(AccountService.class)
                .openFor(UUID.randomUUID() + "@azienda.example", "Ugo Neri", Locale.ITALIAN);
        context.getBean(AccountService.class).usePassword(account, PASSWORD_TEXT);
        Visitor.Account thief = visitor(account, Set.of(PASSWORD), Duration.ZERO);
        String path = "/account/security/app/begin";

        Document asked = Jsoup.parse(
                portal.send(MockMvcRequestBuilders.post(path), thief).getContentAsString());
        assertThat(asked.select("input[name=_way]").eachAttr("value")).containsOnly("MAIL_CODE");
        Element form = asked.select("form:has(input[name=_code])").first();
        assertThat(portal.send(answered(form, PASSWORD_TEXT), thief).getStatus())
                .isEqualTo(403);

        String mailed = context.getBean(MailCodes.class).mint(account);
        assertThat(portal.send(answered(form, mailed), thief).getRedirectedUrl())
                .isEqualTo("/account/security/app");
    }

    @Test
    void whoSetADeviceUpIsAskedForItAndNotForThePassword() throws Exception {
        UUID account = context.getBean(AccountService.class)
                .openFor(UUID.randomUUID() + "@azienda.example", "Ugo Neri", Locale.ITALIAN);
        context.getBean(AccountService.class).usePassword(account, PASSWORD_TEXT);
        Visitor.Account fresh = visitor(account, Set.of(PASSWORD, MAIL_CODE), Duration.ZERO);
        portal.send(MockMvcRequestBuilders.post("/account/security/app/begin"), fresh);
        AppCodes app = new AppCodes(Jsoup.parse(portal.send(MockMvcRequestBuilders.get("/account/security/app"), fresh)
                        .getContentAsString())
                .select("#main code")
                .text());
        portal.send(MockMvcRequestBuilders.post("/account/security/app").param("code", app.now()), fresh);

        Visitor.Account stale = visitor(account, Set.of(PASSWORD, APP), Duration.ofMinutes(11));
        String path = "/account/security/app/remove";
        Document asked = Jsoup.parse(
                portal.send(MockMvcRequestBuilders.post(path), stale).getContentAsString());
        assertThat(asked.select("input[name=_way]").eachAttr("value"))
                .containsExactlyInAnyOrder("APP", "RECOVERY_CODE");
        Element form = asked.select("form:has(input[name=_way][value=APP])").first();
        assertThat(portal.send(answered(form, app.now()), stale).getStatus())
                .as("the code that was used already")
                .isEqualTo(403);
        assertThat(portal.send(answered(form, app.next()), stale).getRedirectedUrl())
                .isEqualTo("/account/security");
    }

    private Visitor stale() {
        return visitor(event.tenant.owner, Set.of(PASSWORD, MAIL_CODE), Duration.ofMinutes(11));
    }

    private static Visitor.Account visitor(UUID account, Set<Factor> given, Duration ago) {
        return Visitors.account(
                account, "somebody@example.example", given, Instant.now().minus(ago));
    }

    private List<String> staffAddresses() {
        return event.tenant.read(
                "select a.email from staff_member s join account a on a.id = s.account_id where s.organiser_id = ?",
                event.tenant.id);
    }

    private static MockHttpServletRequestBuilder answered(Element form, String code) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(form.attr("action"));
        form.select("input[type=hidden]").forEach(field -> {
            if (!field.attr("name").equals("_csrf")) {
                request.param(field.attr("name"), field.val());
            }
        });
        return request.param("_code", code);
    }

    /** The routes that carry the check. */
    private Set<Route> grave() {
        Set<Route> routes = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping :
                context.getBeansOfType(RequestMappingHandlerMapping.class).values()) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                if (isGrave(handler)) {
                    for (String pattern : info.getPatternValues()) {
                        for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                            routes.add(new Route(method.name(), pattern));
                        }
                    }
                }
            });
        }
        return routes;
    }

    private static boolean isGrave(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), FreshFactor.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), FreshFactor.class);
    }
}
