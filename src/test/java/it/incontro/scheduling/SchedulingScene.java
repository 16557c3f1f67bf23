package it.incontro.scheduling;

import it.incontro.DueJobs;
import it.incontro.Visitors;
import it.incontro.event.AddPoints;
import it.incontro.event.DayService;
import it.incontro.event.EventDetails;
import it.incontro.event.EventFormat;
import it.incontro.event.EventLayout;
import it.incontro.event.EventService;
import it.incontro.event.EventStatus;
import it.incontro.event.PointKind;
import it.incontro.event.PointService;
import it.incontro.event.PointView;
import it.incontro.event.SessionService;
import it.incontro.event.SessionTimes;
import it.incontro.event.SlotView;
import it.incontro.event.VenueDetails;
import it.incontro.event.VenueService;
import it.incontro.identity.AccountService;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.EventRef;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.PersonDetails;
import it.incontro.identity.StaffRole;
import it.incontro.meetingrequest.Agree;
import it.incontro.meetingrequest.MeetingRequestService;
import it.incontro.meetingrequest.Rank;
import it.incontro.participation.AddBuyer;
import it.incontro.participation.AttendeeDetails;
import it.incontro.participation.AttendeeService;
import it.incontro.participation.DelegationService;
import it.incontro.participation.MemberDetails;
import it.incontro.participation.ParticipationService;
import it.incontro.participation.RecruitingService;
import it.incontro.participation.SeatingService;
import it.incontro.participation.Side;
import it.incontro.registry.CompanyProfile;
import it.incontro.registry.CompanyService;
import it.incontro.registry.RegisterCompany;
import it.incontro.support.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** An event of one morning in Torino with some tables, whose participants agree on meetings as a test needs. */
final class SchedulingScene {

    final EventRef event;
    private final UUID owner;
    private final ApplicationContext context;

    /** @param tables tables of one desk; the morning has three slots of half an hour */
    SchedulingScene(ApplicationContext context, int tables) {
        this.context = context;
        String code = "scheduling-" + UUID.randomUUID().toString().substring(0, 8);
        UUID organiser = bean(OrganiserService.class).found(code, "Ente " + code, code + "@ente.example");
        this.owner = CurrentTenant.callAs(
                organiser,
                () -> bean(OrganiserService.class)
                        .invite("owner-" + code + "@ente.example", "Olga Owner", StaffRole.OWNER, Locale.ENGLISH));
        UUID id = CurrentTenant.callAs(organiser, () -> bean(EventService.class).create(code, details()));
        this.event = new EventRef(organiser, id, code);
        run(() -> layOut(tables));
    }

    private void layOut(int tables) {
        bean(EventService.class).become(event.eventId(), EventStatus.OPEN);
        UUID day = bean(DayService.class).add(event.eventId(), LocalDate.of(2026, 3, 24));
        bean(SessionService.class)
                .add(event.eventId(), day, new SessionTimes(LocalTime.of(9, 0), LocalTime.of(10, 30), 30, 0));
        UUID hall = bean(VenueService.class).add(event.eventId(), new VenueDetails("Hall", null, null));
        bean(PointService.class).add(event.eventId(), new AddPoints(hall, "Table", 1, tables, PointKind.TABLE, 1));
    }

    private static EventDetails details() {
        return new EventDetails(
                EventFormat.CONVENTION,
                null,
                new Text("A morning", "Una mattina"),
                new Text("Meetings", "Incontri"),
                null,
                "Oval",
                "Torino",
                "IT",
                ZoneId.of("Europe/Rome"),
                LocalDate.of(2026, 3, 24),
                LocalDate.of(2026, 3, 24),
                "Anna Rossi",
                "anna@ente.example");
    }

    UUID company(String name) {
        return call(() -> {
            UUID company = bean(CompanyService.class).register(firm(name));
            UUID participation = bean(ParticipationService.class).enter(event.eventId(), Side.SUPPLIER, company, null);
            bean(ParticipationService.class).admit(event.eventId(), participation, null);
            bean(AttendeeService.class).add(event.eventId(), participation, attendee("Carla", name));
            return participation;
        });
    }

    UUID buyer(String name) {
        AddBuyer command = new AddBuyer(
                null, firm(name), "Purchasing", null, null, Set.of(), List.of(attendee("Bob", name)), null, null, null);
        return call(() -> bean(RecruitingService.class).add(event.eventId(), command));
    }

    /** One more attendee of a participation, with this one of its agendas. Returns the person. */
    UUID attends(UUID participation, String given, int agenda) {
        return call(() -> {
            UUID attendee =
                    bean(AttendeeService.class).add(event.eventId(), participation, attendee(given, "Colleague"));
            bean(SeatingService.class).seat(event.eventId(), participation, attendee, agenda);
            return bean(AttendeeService.class).of(event.eventId(), participation).stream()
                    .filter(each -> each.id().equals(attendee))
                    .findFirst()
                    .orElseThrow()
                    .personId();
        });
    }

    /** The first attendee of a participation. */
    UUID contactOf(UUID participation) {
        return call(() -> bean(AttendeeService.class)
                .of(event.eventId(), participation)
                .getFirst()
                .personId());
    }

    /** Who sits in the meeting of a request in the working draft. */
    Set<UUID> seated(UUID request) {
        return call(() -> Objects.requireNonNull(bean(TransactionTemplate.class)
                .execute(transaction -> bean(JdbcClient.class)
                        .sql("""
                    select pp.person_id from placement_person pp join placement p on p.id = pp.placement_id
                    join plan l on l.id = p.plan_id and l.working join meeting m on m.id = p.meeting_id
                    where m.request_id = ?
                    """)
                        .param(request)
                        .query(UUID.class)
                        .set())));
    }

    /** Carries out a run of a second at most, and tells how it ended. */
    RunView build(DueJobs jobs, Preset preset) {
        UUID run = call(() -> bean(SolverRunService.class)
                .request(event.eventId(), RunScope.KEEP_FIXED, preset, new RunLimits(20, 1, 1)));
        jobs.run();
        return call(() -> bean(SolverRunService.class).find(event.eventId(), run));
    }

    UUID agreed(UUID asker, UUID target) {
        return agreed(asker, target, Rank.WANT);
    }

    UUID agreed(UUID asker, UUID target, Rank rank) {
        return call(() ->
                bean(MeetingRequestService.class).agree(new Agree(event.eventId(), asker, target, rank, null, null)));
    }

    /** The first attendee of a participation joins a delegation for this institution. */
    void alsoDelegate(UUID participation, String institution) {
        run(() -> {
            UUID person = bean(AttendeeService.class)
                    .of(event.eventId(), participation)
                    .getFirst()
                    .personId();
            UUID delegation = bean(DelegationService.class).create(event.eventId(), new Text("System", "Sistema"));
            bean(DelegationService.class)
                    .addMember(event.eventId(), delegation, person, new MemberDetails(institution, null, null, false));
        });
    }

    List<SlotView> slots() {
        return call(() -> bean(EventLayout.class).slots(event.eventId()));
    }

    UUID table() {
        return tables().getFirst();
    }

    List<UUID> tables() {
        return call(() -> bean(EventLayout.class).points(event.eventId()).stream()
                .map(PointView::id)
                .toList());
    }

    private static RegisterCompany firm(String name) {
        return new RegisterCompany(name, "US", null, null, CompanyProfile.EMPTY);
    }

    private static AttendeeDetails attendee(String given, String family) {
        return new AttendeeDetails(
                new PersonDetails(null, given, family, null, null, Locale.ENGLISH), "Sales", List.of("en"));
    }

    RequestPostProcessor asOwner() {
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                Visitors.account(owner, "owner@ente.example"),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_VISITOR"))));
    }

    /** The owner reads the pages in this language. */
    void read(Locale language) {
        run(() -> bean(AccountService.class).prefer(owner, language));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T call(Supplier<T> work) {
        return CurrentTenant.callAs(event.organiserId(), work);
    }

    void run(Runnable work) {
        CurrentTenant.runAs(event.organiserId(), work);
    }

    String url(String rest) {
        return "/events/" + event.code() + rest;
    }
}
