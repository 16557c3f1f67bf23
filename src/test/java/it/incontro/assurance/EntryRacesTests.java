package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.RunningPortal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The same thing entered by several at the same moment is there once, and nobody reads of a failure. */
@RunningPortal
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryRacesTests {

    private static final int TRIES = 6;

    @Autowired
    private ApplicationContext context;

    private FullEvent event;
    private HttpVisitor organiser;

    @BeforeAll
    void openAnEvent() throws Exception {
        event = new FullEvent(new Tenant(context));
        organiser = HttpVisitor.staff(context, event.tenant.owner);
        organiser.readToken("/account");
    }

    @Test
    void applicationsOfAFirmWithoutTaxNumberAreOfOneFirm() throws Exception {
        expectOneFirm("Springs of " + event.tenant.mark, "US", "");
    }

    @Test
    void applicationsOfAFirmWithATaxNumberAreOfOneFirm() throws Exception {
        expectOneFirm("Presse di " + event.tenant.mark, "IT", "00743110157");
    }

    private void expectOneFirm(String name, String country, String number) throws Exception {
        List<HttpVisitor> applicants = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            HttpVisitor applicant = new HttpVisitor(HttpVisitor.portOf(context));
            applicant.readToken(url("/applications/new"));
            applicants.add(applicant);
        }
        List<HttpVisitor> waiting = new ArrayList<>(applicants);

        expectPlainAnswers(Parallel.run(TRIES, () -> apply(take(waiting), name, country, number)));

        assertThat(event.tenant.read("select id::text from company where legal_name = ?", name))
                .hasSize(1);
        assertThat(event.tenant.read(
                        "select p.id::text from participation p join company c on c.id = p.company_id where"
                                + " c.legal_name = ?",
                        name))
                .hasSize(1);
    }

    private HttpResponse<String> apply(HttpVisitor applicant, String name, String country, String number)
            throws Exception {
        return applicant.post(
                url("/applications/new"),
                "legalName",
                name,
                "country",
                country,
                "city",
                "Somewhere",
                "vatNumber",
                number,
                "people[0].givenName",
                "Ada",
                "people[0].familyName",
                "Rossi",
                "people[0].email",
                "ada@" + country + "." + event.tenant.mark + ".example",
                "people[0].languages",
                "en",
                "notice",
                event.notice(),
                "privacy",
                "true");
    }

    @Test
    void anEventsCodeIsGivenOnce() throws Exception {
        String code = "twice-" + event.tenant.mark;

        List<HttpResponse<String>> answers = together(() -> organiser.post(
                "/organisers/" + event.tenant.code + "/events/new",
                "newCode",
                code,
                "titleEn",
                "Twice",
                "titleIt",
                "Due volte",
                "summaryEn",
                "",
                "summaryIt",
                "",
                "format",
                "MISSION",
                "zone",
                "Europe/Rome",
                "venue",
                "Hall",
                "city",
                "Torino",
                "country",
                "IT",
                "startsOn",
                "2035-04-23",
                "endsOn",
                "2035-04-24",
                "contactName",
                "Olga",
                "contactEmail",
                "olga@ente.example"));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 302))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 422))
                .hasSize(TRIES - 1);
    }

    @Test
    void somebodyInvitedTwiceToTheStaffIsThereOnce() throws Exception {
        String email = "new@" + event.tenant.mark + ".example";

        together(() -> organiser.post(
                "/organisers/" + event.tenant.code + "/staff",
                "email",
                email,
                "name",
                "Nina New",
                "role",
                "STAFF",
                "locale",
                "en"));

        assertThat(event.tenant.read("select id::text from account where email = ?", email))
                .hasSize(1);
        assertThat(event.tenant.read(
                        "select s.id::text from staff_member s join account a on a.id = s.account_id where a.email = ?",
                        email))
                .hasSize(1);
    }

    @Test
    void aParticipationAdmittedTwiceHearsOfItOnce() throws Exception {
        var participation = event.supplier("decided");
        organiser.post(url("/participations/" + participation + "/decide"), "state", "WAITING");

        together(() -> organiser.post(url("/participations/" + participation + "/decide"), "state", "ADMITTED"));

        assertThat(event.tenant.read("""
            select id::text from outbox_mail where purpose = 'APPLICATION_ADMITTED' and subject_id = ? and created_at > (
                select created_at from outbox_mail where purpose = 'APPLICATION_WAITING' and subject_id = ?)
            """, participation, participation)).hasSize(1);
    }

    @Test
    void daysWindowsPlacesAndDelegationsEnteredTwiceFailNobody() throws Exception {
        together(() -> organiser.post(url("/setup/days"), "date", "2035-04-24"));
        together(() -> organiser.post(
                url("/setup/windows/COMMENT"), "opensAt", "2035-04-20T08:00", "closesAt", "2035-05-20T08:00"));
        together(() -> organiser.post(
                url("/setup/meeting-points"),
                "venueId",
                event.venue.toString(),
                "name",
                "Twice",
                "kind",
                "TABLE",
                "desks",
                "1"));
        together(() -> organiser.post(url("/setup/venues/new"), "name", "Twice"));
        together(() -> organiser.post(url("/delegations"), "nameEn", "Twice", "nameIt", "Due volte"));

        assertThat(event.tenant.read(
                        "select id::text from event_day where event_id = ? and date = '2035-04-24'",
                        event.event.eventId()))
                .hasSize(1);
        assertThat(event.tenant.read(
                        "select name from venue where event_id = ? and name = 'Twice'", event.event.eventId()))
                .hasSize(1);
    }

    @Test
    void attendeesAndInterpretersEnteredTwiceFailNobody() throws Exception {
        String email = "twice@" + event.tenant.mark + ".example";
        String[] person = {"givenName", "Tina", "familyName", "Twice", "email", email, "languages", "en", "locale", "en"
        };

        together(() -> organiser.post(url("/participations/" + event.company + "/attendees/new"), person));
        together(() -> organiser.post(url("/interpreters"), person));

        assertThat(event.tenant.read(
                        "select id::text from attendee where participation_id = ? and contact", event.company))
                .hasSize(1);
    }

    @Test
    void aRequestSentTwiceIsOneRequestOneMailAndOneEntry() throws Exception {
        var asker = event.supplier("asker");
        String path = url("/participations/" + asker + "/catalogue/" + event.buyer);
        String key = organiser
                .page(path)
                .select("form[action$=/ask] input[name=_formKey]")
                .val();
        assertThat(key).isNotEmpty();
        String[] form = {"rank", "WANT", "message", "Please", "_formKey", key};

        List<HttpResponse<String>> doubleClick = together(() -> organiser.post(path + "/ask", form));
        HttpResponse<String> backAndAgain = organiser.post(path + "/ask", form);
        organiser.follow(backAndAgain);
        organiser.follow(backAndAgain);

        assertThat(doubleClick).extracting(HttpVisitor::locationOf).containsOnly(HttpVisitor.locationOf(backAndAgain));
        List<String> requests = event.tenant.read("select id::text from meeting_request where asker_id = ?", asker);
        assertThat(requests).hasSize(1);
        assertThat(event.tenant.read(
                        "select id::text from audit_entry where action = 'meetingrequest.ask' and subject_id::text = ?",
                        requests.getFirst()))
                .hasSize(1);
        assertThat(event.tenant.read(
                        "select fact from outbox_mail where purpose = 'REQUESTS_RECEIVED' and subject_id = ?",
                        event.buyer))
                .hasSize(1);
    }

    private List<HttpResponse<String>> together(Callable<HttpResponse<String>> deed) throws Exception {
        return expectPlainAnswers(Parallel.run(TRIES, deed));
    }

    /** One acted at least, and whoever did not reads why. */
    private static List<HttpResponse<String>> expectPlainAnswers(List<HttpResponse<String>> answers) {
        assertThat(answers).extracting(HttpResponse::statusCode).allMatch(status -> status < 500);
        assertThat(answers).extracting(HttpResponse::statusCode).contains(302);
        return answers;
    }

    private static synchronized HttpVisitor take(List<HttpVisitor> waiting) {
        return waiting.removeFirst();
    }

    private String url(String page) {
        return "/events/" + event.event.code() + page;
    }
}
