package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.identity.Recorded;
import it.incontro.identity.Visitor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who did what can be looked up by those who answer for it, with the names that people have now. */
@IncontroTest
class AuditPagesTests {

    /** What takes something out of the portal, by its address. */
    private static final Pattern TAKEN_AWAY =
            Pattern.compile("print|export|download|contacts|\\.(ics|csv|xlsx|pdf|json)");

    /** The demo's own mailbox holds invented mails alone. */
    private static final Set<String> ASIDE = Set.of(
            "/demo/mailbox/{mail}/attachment",
            // what is held about the reader alone; it belongs to no organiser's log
            "/account/my-data/file.json",
            "/account/my-data/file.pdf");

    private static TwoTenants stage;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    private Portal portal;

    @BeforeEach
    void stage() {
        portal = new Portal(context);
        if (stage == null) {
            stage = new TwoTenants(context);
        }
    }

    @Test
    void everyPageThatTakesSomethingAwayIsRecorded() {
        List<String> unrecorded = new ArrayList<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((route, method) -> route.getPatternValues().stream()
                        .filter(pattern -> TAKEN_AWAY.matcher(pattern).find() && !ASIDE.contains(pattern))
                        .filter(pattern -> !method.hasMethodAnnotation(Recorded.class))
                        .forEach(unrecorded::add));
        assertThat(unrecorded).isEmpty();
    }

    @Test
    void aPrintLeavesAnEntryWithWhoAndForWhom() throws Exception {
        FullEvent event = stage.eventA;
        Visitor owner = Tenant.account(stage.a.owner);
        String path = "/events/" + event.event.code() + "/participations/" + event.buyer;
        assertThat(portal.send(get(path + "/agenda/print"), owner).getStatus()).isEqualTo(200);

        assertThat(read("select actor_id || ' ' || on_behalf_of || ' ' || subject_id from audit_entry"
                        + " where action = 'agenda.print' order by id desc limit 1"))
                .containsExactly(stage.a.owner + " " + event.buyer + " " + event.buyer);
        List<String> before = read("select count(*)::text from audit_entry where action = 'agenda.print-all'");
        assertThat(portal.send(get("/events/no-such-event/agendas/print"), owner)
                        .getStatus())
                .isEqualTo(404);
        assertThat(read("select count(*)::text from audit_entry where action = 'agenda.print-all'"))
                .isEqualTo(before);
    }

    @Test
    void theEventsPageShowsItsDeedsWithNamesAndNarrowsThem() throws Exception {
        Document all = page("/events/" + stage.eventA.event.code() + "/audit", stage.a.owner);
        assertThat(all.select("tbody tr")).hasSizeGreaterThan(10);
        assertThat(all.text()).contains("Interpreter added", stage.a.mark).doesNotContain(stage.b.mark);

        Document some = page(
                "/events/" + stage.eventA.event.code() + "/audit?action=participation.decide&from=2020-01-01",
                stage.a.owner);
        assertThat(some.select("tbody tr"))
                .isNotEmpty()
                .hasSizeLessThan(all.select("tbody tr").size());
        assertThat(some.select("tbody").text()).contains("Decided").doesNotContain("Interpreter added");
        assertThat(page("/events/" + stage.eventA.event.code() + "/audit?until=2020-01-01", stage.a.owner)
                        .text())
                .contains("Nothing in the log fits.");
    }

    @Test
    void theOrganisersPageNamesTheEventAndTheErased() throws Exception {
        String path = "/organisers/" + stage.a.code + "/audit";
        assertThat(page(path + "?event=" + stage.eventA.event.eventId(), stage.a.owner)
                        .select("tbody tr"))
                .isNotEmpty();
        assertThat(page(path + "?event=" + stage.eventB.event.eventId(), stage.a.owner)
                        .select("tbody tr"))
                .isEmpty();
        change("insert into audit_entry (id, organiser_id, at, actor_kind, actor_id, action, subject_type, subject_id)"
                + " values (gen_random_uuid(), '" + stage.a.id
                + "', now(), 'ACCOUNT', gen_random_uuid(), 'event.rules',"
                + " 'event', gen_random_uuid())");
        assertThat(page(path, stage.a.owner).text()).contains("Erased person");
        assertThat(portal.send(get(path), Tenant.account(stage.a.colleague)).getStatus())
                .isEqualTo(403);
    }

    @Test
    void everyDeedHasItsWordsInBothLanguages() throws Exception {
        for (String action : read("select distinct action from audit_entry where organiser_id in ('" + stage.a.id
                + "', '" + stage.b.id + "')")) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.ITALIAN)) {
                assertThat(context.getMessage("home.audit.action." + action, null, "", language))
                        .as(action)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void everyEntrySaysWhatItConcernsAndItsDetailsInWords() throws Exception {
        for (String language : List.of("en", "it")) {
            String path = "/organisers/" + stage.a.code + "/audit?lang=" + language + "&page=";
            for (int number = 1; number <= 3; number++) {
                Document page = page(path + number, stage.a.owner);
                assertThat(page.select("tbody td:nth-child(4)").eachText()).doesNotContain("–");
                assertThat(page.select("tbody td:nth-child(3)").eachText())
                        .noneMatch(text -> text.matches(".*: (true|false|[A-Z_]{3,}|\\d{4}-\\d\\d-.*)( .*)?"));
            }
        }
    }

    @Test
    void everyDetailIsNamedOrLeftOutOnPurpose() throws Exception {
        Set<String> leftOut = Set.of("revision", "earlier", "sessions", "agendas", "agenda");
        for (String name : read("select distinct key from audit_entry, jsonb_each(details)"
                + " where action <> 'test.try' and jsonb_typeof(value) not in ('array', 'object', 'null')"
                + " and value #>> '{}' !~ '^[0-9a-f]{8}-[0-9a-f]{4}-'")) {
            if (!leftOut.contains(name)) {
                for (Locale language : List.of(Locale.ENGLISH, Locale.ITALIAN)) {
                    assertThat(context.getMessage("home.audit.detail." + name, null, "", language))
                            .as(name)
                            .isNotEmpty();
                }
            }
        }
    }

    private Document page(String path, UUID account) throws Exception {
        var answer = portal.send(get(path), Tenant.account(account));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private void change(String statement) throws SQLException {
        try (Connection superuser = database.asSuperuser()) {
            superuser.createStatement().execute(statement);
        }
    }

    private List<String> read(String sql) throws SQLException {
        try (Connection superuser = database.asSuperuser();
                var rows = superuser.createStatement().executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
