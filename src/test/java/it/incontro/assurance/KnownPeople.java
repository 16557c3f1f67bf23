package it.incontro.assurance;

import it.incontro.identity.AccountService;
import it.incontro.identity.ParticipationLinks;
import it.incontro.identity.PersonDetails;
import it.incontro.identity.PersonService;
import it.incontro.identity.Visitor;
import it.incontro.participation.ApplicationService;
import it.incontro.participation.Apply;
import it.incontro.participation.AttendeeDetails;
import it.incontro.participation.AttendeeService;
import it.incontro.participation.AttendeeView;
import it.incontro.participation.AvailabilityService;
import it.incontro.participation.ConsentKind;
import it.incontro.participation.DelegationService;
import it.incontro.participation.InvitationService;
import it.incontro.participation.ParticipationService;
import it.incontro.registry.CompanyProfile;
import it.incontro.registry.RegisterCompany;
import it.incontro.timetable.PlanKind;
import it.incontro.timetable.PlanService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** An event with people of every kind who are known by their addresses, and a stranger's firm that takes part as well. */
final class KnownPeople {

    /** Who is known. */
    enum Known {
        /** Of a competitor of the stranger's. */
        ATTENDEE,
        /** The contact person of a buyer. */
        BUYER,
        /** The head of a delegation. */
        HEAD,
        /** Interprets at the event. */
        INTERPRETER,
        /** An owner of the organiser. */
        STAFF,
        /** Takes part at another organiser's event. */
        ELSEWHERE,
        /** Has an account and nothing else. */
        ACCOUNT
    }

    private final ApplicationContext context;
    private final Tenant tenant;
    private final FullEvent full;
    private final Tenant other;
    private final FullEvent elsewhere;
    private final UUID strangers;
    private final UUID strangersAttendee;
    private final Map<Known, UUID> persons = new HashMap<>();
    private final Map<Known, String> addresses = new HashMap<>();
    private final List<UUID> applied = new ArrayList<>();
    private final List<UUID> typed = new ArrayList<>();

    KnownPeople(ApplicationContext context) {
        this.context = context;
        tenant = new Tenant(context);
        full = new FullEvent(tenant);
        other = new Tenant(context);
        elsewhere = new FullEvent(other);
        knows(Known.ATTENDEE, tenant, full.attendeeOf(full.rival).personId());
        knows(Known.BUYER, tenant, full.attendeeOf(full.buyer).personId());
        knows(Known.HEAD, tenant, full.delegate);
        knows(
                Known.INTERPRETER,
                tenant,
                UUID.fromString(tenant.read("select person_id from interpreter where id = ?", full.interpreter)
                        .getFirst()));
        knows(Known.ELSEWHERE, other, elsewhere.attendeeOf(elsewhere.rival).personId());
        addresses.put(Known.STAFF, tenant.email("owner"));
        addresses.put(Known.ACCOUNT, "nobody@" + tenant.mark + ".example");
        bean(AccountService.class).openFor(addresses.get(Known.ACCOUNT), secret(Known.ACCOUNT), Locale.ENGLISH);
        addresses.values().forEach(address -> bean(AccountService.class).prove(accountOf(address)));
        strangers = apply("stranger@" + tenant.mark + ".example");
        applied.clear();
        admit(strangers);
        strangersAttendee = contactOf(strangers);
        bean(AccountService.class).prove(accountOf("stranger@" + tenant.mark + ".example"));
    }

    /** Gives a known person a name that stands nowhere else. */
    private void knows(Known whose, Tenant at, UUID person) {
        persons.put(whose, person);
        at.run(() -> {
            PersonService service = bean(PersonService.class);
            var view = service.find(person);
            service.describe(
                    person,
                    new PersonDetails(null, "Known", secret(whose), view.email(), "+39 999 " + whose, view.locale()));
        });
        addresses.put(
                whose, at.read("select email from person where id = ?", person).getFirst());
    }

    String mark() {
        return tenant.mark;
    }

    /** The family name of a known person. */
    String secret(Known whose) {
        return "Secret" + whose + tenant.mark;
    }

    String address(Known whose) {
        return addresses.get(whose);
    }

    UUID personOf(Known whose) {
        return persons.get(whose);
    }

    UUID rival() {
        return full.rival;
    }

    UUID delegation() {
        return full.delegation;
    }

    UUID strangers() {
        return strangers;
    }

    UUID strangersAttendee() {
        return strangersAttendee;
    }

    String strangersName() {
        return "Stranger firm";
    }

    UUID event() {
        return full.event.eventId();
    }

    Visitor stranger() {
        return Tenant.account(accountOf("stranger@" + tenant.mark + ".example"));
    }

    /** Everything that is stored of a known person, but for what they do themselves. */
    String rowsOf(Known whose) {
        Tenant at = whose == Known.ELSEWHERE ? other : tenant;
        List<String> rows = new ArrayList<>(at.read(
                "select (a.email, a.name, a.password_hash, a.locale, a.disabled_at)::text from account a where email = ?",
                address(whose)));
        UUID person = persons.get(whose);
        if (person != null) {
            rows.addAll(at.read("select x::text from person x where id = ?", person));
            for (String table : List.of("attendee", "delegation_member", "interpreter", "consent", "unavailability")) {
                rows.addAll(at.read("select x::text from " + table + " x where person_id = ? order by 1", person));
            }
            rows.addAll(at.read(
                    "select distinct (x.individual_id, x.starts_at, x.ends_at)::text from placement_person x"
                            + " where person_id = ? order by 1",
                    person));
            rows.addAll(at.read("select x::text from event_person x where individual_id = ? order by 1", person));
            rows.addAll(at.read("select x::text from address_change x where person_id = ?", person));
        }
        return String.join("\n", rows);
    }

    UUID apply(String address) {
        Apply command = new Apply(
                new RegisterCompany(
                        applied.isEmpty() && strangers == null ? strangersName() : "Firm " + UUID.randomUUID(),
                        "US",
                        null,
                        null,
                        CompanyProfile.EMPTY),
                List.of(details("Typed", address)),
                Set.of(ConsentKind.PRIVACY_NOTICE));
        UUID participation = call(
                () -> bean(ApplicationService.class).apply(event(), command).participationId());
        applied.add(participation);
        return participation;
    }

    AttendeeDetails details(String given, @Nullable String address) {
        return new AttendeeDetails(
                new PersonDetails(null, given, "Otherwise", address, "+39 000", Locale.ENGLISH), "Head", List.of("en"));
    }

    void admit(UUID participation) {
        run(() -> bean(ParticipationService.class).admit(event(), participation, "reason"));
    }

    void admitApplicants() {
        applied.forEach(this::admit);
    }

    void releaseDelegation() {
        run(() -> bean(DelegationService.class).release(event(), full.delegation));
    }

    void publish() {
        PlanService plans = bean(PlanService.class);
        UUID plan = call(() -> plans.workingOrNew(event())).id();
        long revision = call(() -> plans.find(event(), plan)).revision();
        call(() -> plans.publish(event(), plan, PlanKind.FINAL, revision, true));
    }

    UUID contactOf(UUID participation) {
        return attendees(participation).getFirst().personId();
    }

    private List<AttendeeView> attendees(UUID participation) {
        return call(() -> bean(AttendeeService.class).of(event(), participation));
    }

    UUID attendeeId(UUID participation, UUID person) {
        return attendees(participation).stream()
                .filter(each -> each.personId().equals(person))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The form with which anybody applies for a firm. */
    MockHttpServletRequestBuilder application(String firm) {
        return MockMvcRequestBuilders.post("/events/" + full.event.code() + "/applications/new")
                .param("legalName", firm)
                .param("country", "US")
                .param("city", "Pontiac")
                .param("people[0].givenName", "Typed")
                .param("people[0].familyName", "Otherwise")
                .param("people[0].email", "typed@" + tenant.mark + ".example")
                .param("privacy", "true")
                .param("notice", full.notice());
    }

    /** Adds an attendee and tells the person. */
    UUID attendee(UUID participation, @Nullable String address) {
        return add(participation, details("Typed", address));
    }

    UUID person(UUID participation, String given, String address) {
        String family = given.equals("Known") ? secret(Known.ATTENDEE) : "Otherwise";
        return add(
                participation,
                new AttendeeDetails(
                        new PersonDetails(null, given, family, address, null, Locale.ENGLISH), "Head", List.of("en")));
    }

    private UUID add(UUID participation, AttendeeDetails details) {
        UUID attendee = call(() -> bean(AttendeeService.class).add(event(), participation, details));
        UUID person = attendees(participation).stream()
                .filter(each -> each.id().equals(attendee))
                .findFirst()
                .orElseThrow()
                .personId();
        typed.add(person);
        return person;
    }

    void noteTyped(UUID person) {
        typed.add(person);
    }

    void edit(UUID participation, UUID person, String address) {
        change(participation, person, details("Typed", address));
    }

    void rename(UUID participation, UUID person, String given) {
        change(
                participation,
                person,
                details(
                        given,
                        tenant.read("select email from person where id = ?", person)
                                .getFirst()));
    }

    private void change(UUID participation, UUID person, AttendeeDetails details) {
        UUID attendee = attendees(participation).stream()
                .filter(each -> each.personId().equals(person))
                .findFirst()
                .orElseThrow()
                .id();
        run(() -> bean(AttendeeService.class).edit(event(), participation, attendee, details));
    }

    void block(UUID person) {
        Instant from = Instant.parse("2035-04-23T13:00:00Z");
        run(() -> bean(AvailabilityService.class).block(event(), person, from, from.plusSeconds(3600), "away"));
    }

    /** Takes out again whatever the stranger's firm brought in, and withdraws the applications. */
    void removeWhatWasTyped() {
        attendees(strangers).stream()
                .filter(each -> !each.contact())
                .forEach(each -> run(() -> bean(AttendeeService.class).remove(event(), strangers, each.id())));
        applied.forEach(id -> run(() -> bean(ParticipationService.class).withdraw(event(), id, "withdrawn")));
    }

    List<String> pagesOfTheStranger() {
        String home = home(strangers);
        return List.of(
                home,
                home + "/attendees",
                home + "/availability",
                home + "/agenda",
                home + "/agenda/print",
                home + "/agenda.ics",
                home + "/catalogue",
                home + "/meeting-requests",
                home + "/my-data",
                "/account/my-data",
                "/account/my-data/file.json",
                "/account/my-data/file.pdf",
                "/home",
                "/named");
    }

    String strangersAddress() {
        return "stranger@" + tenant.mark + ".example";
    }

    /** Whoever has a link of the stranger's firm asks for a new one. */
    void renewInvitation() {
        String token = call(() -> bean(InvitationService.class).mintLink(event(), strangers));
        var grant = bean(ParticipationLinks.class).find(token).orElseThrow();
        run(() -> bean(InvitationService.class).renew(grant));
    }

    /** Somebody on the page of the stranger's firm has a link sent to a person there, to see what is held about them. */
    void askForData(UUID person) throws Exception {
        new Portal(context)
                .send(
                        MockMvcRequestBuilders.post(home(strangers) + "/my-data")
                                .param("attendee", attendeeId(strangers, person).toString()),
                        stranger());
    }

    String board() {
        return "/events/" + full.event.code() + "/board";
    }

    Visitor owner() {
        return Tenant.account(tenant.owner);
    }

    String home(UUID participation) {
        return "/events/" + full.event.code() + "/participations/" + participation;
    }

    @Nullable
    UUID accountOf(String address) {
        return bean(JdbcClient.class)
                .sql("select id from account where email = ?")
                .param(address)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    List<UUID> personsOf(UUID account) {
        return call(() -> bean(PersonService.class).personsOf(account));
    }

    @Nullable
    String emailOf(UUID person) {
        return call(() -> bean(PersonService.class).find(person)).email();
    }

    int questionsMailedAbout(UUID person) {
        return tenant.read("select 1 from outbox_mail where person_id = ? and purpose = 'NAMED'", person)
                .size();
    }

    String nameOf(UUID person) {
        return call(() -> bean(PersonService.class).find(person)).givenName();
    }

    int individualsOf(String address) {
        return Integer.parseInt(tenant.read("select count(distinct individual_id) from person where email = ?", address)
                .getFirst());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T extends @Nullable Object> T call(Supplier<T> work) {
        return tenant.call(work);
    }

    void run(Runnable work) {
        tenant.run(work);
    }
}
