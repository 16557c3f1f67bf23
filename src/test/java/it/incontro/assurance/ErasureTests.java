package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.Visitors;
import it.incontro.event.TeamRole;
import it.incontro.event.TeamService;
import it.incontro.identity.Factor;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.PersonDetails;
import it.incontro.identity.PersonService;
import it.incontro.identity.Proof;
import it.incontro.identity.SignInLinks;
import it.incontro.identity.StaffRole;
import it.incontro.identity.Visitor;
import it.incontro.identity.WorkAgreement;
import it.incontro.privacy.ErasureService;
import it.incontro.support.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever is erased is nowhere any more; everybody else is where they were. */
@IncontroTest
class ErasureTests {

    private final String canary = "Kanarie" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    private Tenant tenant;
    private FullEvent event;
    private Portal portal;
    private UUID person;
    private UUID account;

    /** An attendee of the company whose meeting with the buyer is published. */
    @BeforeEach
    void somebodyKnownInEveryWay() {
        tenant = new Tenant(context);
        event = new FullEvent(tenant);
        portal = new Portal(context);
        person = event.attendeeOf(event.rival).personId();
        write(
                "update person set given_name = ?, family_name = 'Rossa', email = lower(?) || '@kanarie.example', "
                        + "phone = '+39 011 ' || ?, honorific = ? where id = ?",
                canary,
                canary,
                canary,
                canary,
                person);
        write("update person set account_id = null, confirmed_at = null where id = ?", person);
        tenant.run(() -> tenant.bean(PersonService.class).giveAccount(person));
        account = UUID.fromString(tenant.read("select account_id from person where id = ?", person)
                .getFirst());
        String named = "ask " + canary + " Rossa first";
        write("update attendee set job_title = ? where person_id = ?", canary, person);
        write(
                "insert into unavailability (id, version, organiser_id, event_id, person_id, starts_at, ends_at, note, created_at)"
                        + " values (?, 0, ?, ?, ?, '2035-04-23T18:00Z', '2035-04-23T19:00Z', ?, now())",
                Ids.next(),
                tenant.id,
                event.event.eventId(),
                person,
                canary);
        write("update participation set call_note = ?, reason = ? where id = ?", canary, named, event.rival);
        write("update participation set call_note = ? where id = ?", named, event.buyer);
        write("update participation_decision set reason = ? where participation_id = ?", named, event.rival);
        write(
                "update meeting_request set message = ?, private_reason = ?, colleague_note = ? where id = ?",
                named,
                named,
                named,
                event.pending);
        write(
                "update agenda_item set title_en = ?, note_it = ?, note_en = ? where id = ?",
                named,
                named,
                canary.toLowerCase() + "@kanarie.example",
                event.item);
        write(
                "update company set profile_en = ?, profile_it = ? where id = (select company_id from participation where id = ?)",
                named,
                named,
                event.rival);
        write("insert into form_key (id, owner, created_at) values (?, ?, now())", Ids.next(), "account:" + account);
        openSession();
        tenant.bean(SignInLinks.class).request(canary + "@kanarie.example", "192.0.2.1");
    }

    @Test
    void leavesNoTraceOfACanaryInAnyTable() {
        assertThat(traces())
                .as("there is something to find")
                .contains(
                        "person",
                        "account",
                        "attendee",
                        "unavailability",
                        "participation",
                        "participation_decision",
                        "meeting_request",
                        "agenda_item",
                        "company",
                        "spring_session_attributes");

        erase();

        assertThat(traces()).isEmpty();
        assertThat(tenant.read("select 1 from consent where person_id = ?", person))
                .isEmpty();
        assertThat(tenant.read(
                        "select 1 from outbox_mail where person_id = ? and purpose <> 'MEETING_CANCELLED'", person))
                .isEmpty();
        assertThat(tenant.read("select 1 from spring_session where principal_name = ?", "account:" + account))
                .isEmpty();
        assertThat(tenant.read("select 1 from link_token where account_id = ?", account))
                .isEmpty();
        assertThat(tenant.read("select 1 from form_key where owner = ?", "account:" + account))
                .isEmpty();
        assertThat(tenant.read("select 1 from account where id = ? and disabled_at is null", account))
                .isEmpty();
    }

    @Test
    void cancelsMeetingsAheadAndTellsTheOtherSideOnce() {
        erase();
        erase();

        assertThat(tenant.read("select state from meeting where request_id = ?", event.accepted))
                .containsExactly("CANCELLED");
        assertThat(tenant.read(
                        "select count(*) from placement l join plan p on p.id = l.plan_id join meeting m"
                                + " on m.id = l.meeting_id where m.request_id = ? and p.kind = 'DRAFT'",
                        event.accepted))
                .containsExactly("0");
        assertThat(tenant.read("select o.person_id from outbox_mail o where purpose = 'MEETING_CANCELLED'"))
                .containsExactly(event.attendeeOf(event.buyer).personId().toString());
        assertThat(tenant.read("select count(*) from outbox_mail where purpose = 'PERSON_ERASED'"))
                .containsExactly("1");
        assertThat(tenant.read(
                        "select action from audit_entry where subject_id = ? and action = 'privacy.erase'", person))
                .hasSize(1);
    }

    @Test
    void keepsOthersAgendasWhole() throws Exception {
        erase();

        UUID other = event.attendeeOf(event.buyer).personId();
        MockHttpServletResponse agenda = portal.send(
                get("/events/" + event.event.code() + "/participations/" + event.buyer + "/agenda"),
                Tenant.account(tenant.owner));

        assertThat(agenda.getStatus()).isEqualTo(200);
        assertThat(agenda.getContentAsString()).contains("rival " + tenant.mark).doesNotContain(canary);
        assertThat(tenant.read("select family_name from person where id = ?", other))
                .containsExactly("Person " + tenant.mark);
    }

    @Test
    void needsASignInOfAMomentAgoAndAnExplicitYes() throws Exception {
        Visitor old = new Visitor.Account(
                account,
                "x@kanarie.example",
                Proof.of(Factor.MAIL_LINK, Instant.now().minusSeconds(3600)));

        portal.send(post("/account/my-data/erase").param("understood", "true"), old);
        portal.send(post("/account/my-data/erase"), Visitors.account(account, "x@kanarie.example"));
        assertThat(traces()).contains("person");

        portal.send(
                post("/account/my-data/erase").param("understood", "true"),
                Visitors.account(account, "x@kanarie.example"));
        assertThat(traces()).isEmpty();
    }

    @Test
    void isDoneByAnOwnerOnAWrittenRequestAndByNobodyElse() throws Exception {
        String path = "/organisers/" + tenant.code + "/erasures";

        MockHttpServletResponse refused =
                portal.send(post(path).param("id", person.toString()), Tenant.account(tenant.colleague));
        assertThat(refused.getStatus()).isIn(403, 404);
        assertThat(traces()).contains("person");

        MockHttpServletResponse done =
                portal.send(post(path).param("id", person.toString()), Tenant.account(tenant.owner));
        assertThat(done.getStatus()).isEqualTo(302);
        assertThat(traces()).isEmpty();
    }

    @Test
    void withdrawsAParticipationOfWhichNobodyIsLeft() {
        write("delete from attendee where participation_id = ? and person_id <> ?", event.rival, person);

        erase();

        assertThat(tenant.read("select state from participation where id = ?", event.rival))
                .containsExactly("WITHDRAWN");
        assertThat(tenant.read("select state from meeting where request_id = ?", event.accepted))
                .containsExactly("CANCELLED");
        assertThat(tenant.read("select o.person_id from outbox_mail o where purpose = 'MEETING_CANCELLED'"))
                .containsExactly(event.attendeeOf(event.buyer).personId().toString());
    }

    @Test
    void goesOnWithAColleagueAsContact() {
        erase();

        assertThat(tenant.read("select state from participation where id = ?", event.rival))
                .containsExactly("ADMITTED");
        assertThat(tenant.read("select contact from attendee where participation_id = ?", event.rival))
                .containsExactly("t");
    }

    @Test
    void whatHangsOnTheAccountGoesWithIt() {
        write(
                "insert into provider_subject (id, organiser_id, account_id, issuer, subject, created_at)"
                        + " values (?, ?, ?, 'https://id.example', ?, now())",
                Ids.next(),
                tenant.id,
                account,
                canary);
        write(
                "insert into known_device (token_hash, account_id, created_at, expires_at)"
                        + " values (sha256(convert_to(?, 'UTF8')), ?, now(), now())",
                canary,
                account);
        tenant.run(() -> tenant.bean(OrganiserService.class)
                .invite(canary + "@kanarie.example", canary, StaffRole.STAFF, Locale.ENGLISH));
        tenant.run(() -> tenant.bean(TeamService.class)
                .invite(event.event.eventId(), canary + "@kanarie.example", canary, TeamRole.DESK, Locale.ENGLISH));
        assertThat(traces()).contains("provider_subject", "staff_member", "event_team_member");

        erase();

        assertThat(traces()).isEmpty();
        assertThat(tenant.read("select 1 from known_device where account_id = ?", account))
                .isEmpty();
        assertThat(tenant.read("select 1 from outbox_mail where account_id = ?", account))
                .isEmpty();
    }

    /** As what somebody else needs the account. */
    enum Need {
        STAFF_ELSEWHERE,
        ASKED_TO_WORK_ELSEWHERE,
        STAFF_HERE,
        NAMED_ELSEWHERE
    }

    @ParameterizedTest
    @EnumSource
    void aWrittenRequestToOneOrganiserClosesNoAccountThatIsNeeded(Need need) throws Exception {
        String address = canary.toLowerCase(Locale.ROOT) + "@kanarie.example";
        Tenant other = need == Need.STAFF_HERE ? tenant : new Tenant(context);
        switch (need) {
            case STAFF_ELSEWHERE, STAFF_HERE -> {
                invite(other, address);
                other.run(() -> other.bean(WorkAgreement.class).give(account));
            }
            case ASKED_TO_WORK_ELSEWHERE -> invite(other, address);
            case NAMED_ELSEWHERE ->
                other.run(() -> {
                    PersonService persons = other.bean(PersonService.class);
                    persons.giveAccount(
                            persons.add(new PersonDetails(null, "Typed", "Elsewhere", address, null, Locale.ENGLISH)));
                });
        }
        List<String> before = held(other);

        portal.send(
                post("/organisers/" + tenant.code + "/erasures").param("id", person.toString()),
                Tenant.account(tenant.owner));

        assertThat(tenant.read("select 1 from person where id = ? and erased_at is not null", person))
                .hasSize(1);
        assertThat(tenant.read("select email from account where id = ? and disabled_at is null", account))
                .containsExactly(address);
        assertThat(tenant.read("select 1 from spring_session where principal_name = ?", "account:" + account))
                .hasSize(1);
        assertThat(held(other)).hasSize(1).isEqualTo(before);
    }

    private static void invite(Tenant at, String address) {
        at.run(() ->
                at.bean(OrganiserService.class).invite(address, "Typed Elsewhere", StaffRole.STAFF, Locale.ENGLISH));
    }

    private static List<String> held(Tenant at) {
        return at.read("select s::text from staff_member s where name = 'Typed Elsewhere' union all"
                + " select p::text from person p where family_name = 'Elsewhere'");
    }

    private void erase() {
        context.getBean(ErasureService.class).eraseHolder(account);
    }

    private Set<String> traces() {
        Set<String> found = new java.util.TreeSet<>(Rows.tablesContaining(database, canary));
        found.addAll(Rows.tablesContaining(database, canary.toLowerCase(java.util.Locale.ROOT)));
        return found;
    }

    private void write(String sql, Object... values) {
        tenant.run(() -> tenant.bean(TransactionTemplate.class)
                .executeWithoutResult(transaction -> tenant.bean(JdbcClient.class)
                        .sql(sql)
                        .params(List.of(values))
                        .update()));
    }

    @SuppressWarnings("unchecked")
    private void openSession() {
        FindByIndexNameSessionRepository<Session> sessions = context.getBean(FindByIndexNameSessionRepository.class);
        Session session = sessions.createSession();
        session.setAttribute(
                "SPRING_SECURITY_CONTEXT",
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        Visitors.account(account, canary + "@kanarie.example"), null, List.of())));
        sessions.save(session);
    }
}
