package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.incontro.IncontroTest;
import it.incontro.Visitors;
import it.incontro.identity.AccountService;
import it.incontro.identity.AddressChangeService;
import it.incontro.identity.PersonLinks;
import it.incontro.identity.Visitor;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything about the reader, and nothing about others but their firms' names. */
@IncontroTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MyDataTests {

    private static final String OTHERS = "Fremd" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private ApplicationContext context;

    private Tenant tenant;
    private FullEvent event;
    private Portal portal;
    private UUID person;
    private Visitor reader;

    @BeforeAll
    void everybodyElseHasACanary() {
        tenant = new Tenant(context);
        event = new FullEvent(tenant);
        portal = new Portal(context);
        person = event.attendeeOf(event.rival).personId();
        write(
                "update person set given_name = ?, family_name = ?, phone = ?, email = id || lower(?) where id <> ?",
                OTHERS,
                OTHERS,
                OTHERS,
                "@" + OTHERS + ".example",
                person);
        write("update attendee set job_title = ? where person_id <> ?", OTHERS, person);
        write("update meeting_request set message = ?, private_reason = ?", OTHERS, OTHERS);
        write("update participation set call_note = ?, reason = ?", OTHERS, OTHERS);
        write(
                "insert into unavailability (id, version, organiser_id, event_id, person_id, starts_at, ends_at, note,"
                        + " created_at) select gen_random_uuid(), 0, a.organiser_id, a.event_id, a.person_id, '2035-04-23T18:00Z',"
                        + " '2035-04-23T19:00Z', case when a.person_id = ? then 'my own note' else ? end, now() from attendee a",
                person,
                OTHERS);
        String account = tenant.read("select account_id from person where id = ?", person)
                .getFirst();
        reader = Visitors.account(UUID.fromString(account), "x@x.example");
        context.getBean(AccountService.class).prefer(UUID.fromString(account), Locale.ENGLISH);
    }

    @Test
    void showsEverythingAboutTheReaderAndNothingAboutOthers() throws Exception {
        Document page = Jsoup.parse(text("/account/my-data"));

        assertThat(page.text())
                .contains(
                        "rival",
                        tenant.mark,
                        "rival." + event.event.code() + "@",
                        "+39 011 555 0101",
                        "my own note",
                        "Privacy notice read",
                        "buyer " + tenant.mark,
                        "Attendee added")
                .doesNotContain(OTHERS, OTHERS.toLowerCase(Locale.ROOT));
        assertThat(page.select("summary").eachText())
                .contains("Participations (1)", "Meetings (1)", "Hours when you cannot meet (1)");
        assertThat(page.html()).doesNotContain("??", "privacy.field", "privacy.section");
    }

    @Test
    void tellsWhoWorksForAnOrganiserWhatItHoldsOfThat() throws Exception {
        Document page = Jsoup.parse(
                portal.send(get("/account/my-data").locale(Locale.ENGLISH), Tenant.account(event.teamMember))
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(page.select("summary").eachText())
                .contains("Work for the organiser (1)", "Events whose team you are in (1)");
        assertThat(page.text())
                .contains(tenant.code, "Staff", "Agreed")
                .doesNotContain("No organiser holds anything", OTHERS, OTHERS.toLowerCase(Locale.ROOT));
        assertThat(page.html()).doesNotContain("??", "privacy.field", "privacy.section");
    }

    @Test
    void comesAsADataFileWithTheSame() throws Exception {
        String file = text("/account/my-data/file.json");

        assertThat(file)
                .contains(
                        "\"attendances\"",
                        "\"meetings\"",
                        "\"consents\"",
                        "\"sessions\"",
                        "\"mails\"",
                        "my own note",
                        "rival." + event.event.code() + "@",
                        "PRIVACY_NOTICE")
                .doesNotContain(OTHERS, OTHERS.toLowerCase(Locale.ROOT));
    }

    @Test
    void comesAsATaggedPdfWithItsTypefaceInside() throws Exception {
        byte[] file = answer("/account/my-data/file.pdf").getContentAsByteArray();

        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("My data");
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            assertThat(new PDFTextStripper().getText(document))
                    .contains("my own note", "rival")
                    .doesNotContain(OTHERS);
        }
    }

    @Test
    void correctsOneHatAndNobodyElses() throws Exception {
        String other = event.attendeeOf(event.buyer).personId().toString();
        String path = "/account/my-data/" + tenant.code + "/correct";

        assertThat(correct(path, other).getStatus()).isEqualTo(404);
        assertThat(correct(path, person.toString()).getStatus()).isEqualTo(302);

        assertThat(tenant.read("select phone from person where phone = '+39 011 9'"))
                .hasSize(1);
        assertThat(tenant.read("select phone from person where id = ?", person)).containsExactly("+39 011 9");
        write("update person set phone = '+39 011 555 0101' where id = ?", person);
    }

    @Test
    void anotherAddressOfADelegationsMemberHoldsOnceBothWereHeard() throws Exception {
        Visitor member = event.accountOfPerson(event.delegate);
        String before = tenant.read("select email from person where id = ?", event.delegate)
                .getFirst();
        String after = "member-moved@" + tenant.mark + ".example";

        MockHttpServletResponse asked = portal.send(
                post("/account/my-data/" + tenant.code + "/correct")
                        .param("id", event.delegate.toString())
                        .param("givenName", "delegate")
                        .param("familyName", "Person " + tenant.mark)
                        .param("email", after)
                        .param("language", "en"),
                member);

        assertThat(asked.getStatus()).isEqualTo(302);
        assertThat(tenant.read("select email from person where id = ?", event.delegate))
                .containsExactly(before);
        assertThat(tenant.read(
                        "select purpose from outbox_mail where person_id = ? and purpose like 'ADDRESS%'",
                        event.delegate))
                .containsExactlyInAnyOrder("ADDRESS_BEFORE", "ADDRESS_AFTER");
        AddressChangeService changes = tenant.bean(AddressChangeService.class);
        UUID change = tenant.call(() -> changes.openOf(List.of(event.delegate)))
                .get(event.delegate)
                .id();
        tenant.run(() -> changes.answer(change, PersonLinks.Purpose.ADDRESS_AFTER, true));
        assertThat(tenant.read("select email from person where id = ?", event.delegate))
                .containsExactly(before);
        tenant.run(() -> changes.answer(change, PersonLinks.Purpose.ADDRESS_BEFORE, true));
        assertThat(tenant.read("select email from person where id = ?", event.delegate))
                .containsExactly(after);
    }

    @Test
    void takesBackOnlyOnesOwnConsentsAndLeavesOnlyOnesOwnEvents() throws Exception {
        String consent = tenant.read("select id from consent where person_id <> ? limit 1", person)
                .getFirst();
        String attendee = tenant.read("select id from attendee where person_id <> ? limit 1", person)
                .getFirst();

        assertThat(portal.send(
                                post("/account/my-data/" + tenant.code + "/withdraw-consent")
                                        .param("id", consent),
                                reader)
                        .getStatus())
                .isEqualTo(404);
        assertThat(portal.send(
                                post("/account/my-data/" + tenant.code + "/leave")
                                        .param("id", attendee),
                                reader)
                        .getStatus())
                .isEqualTo(404);
        assertThat(tenant.read("select 1 from attendee where id = cast(? as uuid)", attendee))
                .hasSize(1);
    }

    @Test
    void whoComesByALinkIsSentOneToSignInWith() throws Exception {
        UUID buyer = event.attendeeOf(event.buyer).id();
        long before = links();

        MockHttpServletResponse sent = portal.send(
                post("/events/" + event.event.code() + "/participations/" + event.buyer + "/my-data")
                        .param("attendee", buyer.toString()),
                Tenant.account(tenant.owner));

        assertThat(sent.getStatus()).isEqualTo(302);
        assertThat(links()).isEqualTo(before + 1);
    }

    private long links() {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from scheduled_tasks where task_name = 'identity-sign-in-link'")
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse correct(String path, String id) throws Exception {
        return portal.send(
                post(path)
                        .param("id", id)
                        .param("givenName", "rival")
                        .param("familyName", "Person " + tenant.mark)
                        .param("phone", "+39 011 9")
                        .param("language", "en"),
                reader);
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        MockHttpServletResponse answer = portal.send(get(path).locale(Locale.ENGLISH), reader);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer;
    }

    private String text(String path) throws Exception {
        return answer(path).getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private void write(String sql, Object... values) {
        tenant.run(() -> tenant.bean(TransactionTemplate.class)
                .executeWithoutResult(transaction -> tenant.bean(JdbcClient.class)
                        .sql(sql)
                        .params(List.of(values))
                        .update()));
    }
}
