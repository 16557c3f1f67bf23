package it.incontro.participation;

import it.incontro.Visitors;
import it.incontro.event.Activity;
import it.incontro.event.EventDetails;
import it.incontro.event.EventFormat;
import it.incontro.event.EventService;
import it.incontro.event.EventStatus;
import it.incontro.event.WindowService;
import it.incontro.identity.AccountService;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.EventRef;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.PersonDetails;
import it.incontro.identity.StaffRole;
import it.incontro.identity.Visitor;
import it.incontro.registry.CompanyProfile;
import it.incontro.registry.RegisterCompany;
import it.incontro.support.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** An organiser of its own with an event in Detroit that takes applications. */
final class Scene {

    private static final AtomicInteger COUNT = new AtomicInteger();

    final EventRef event;
    final UUID owner;
    private final ApplicationContext context;

    Scene(ApplicationContext context) {
        this.context = context;
        int number = COUNT.incrementAndGet();
        UUID organiser = bean(OrganiserService.class)
                .found("participation-" + number, "Ente " + number, "ente" + number + "@ente.example");
        this.owner = CurrentTenant.callAs(
                organiser,
                () -> bean(OrganiserService.class)
                        .invite("owner" + number + "@ente.example", "Olga Owner", StaffRole.OWNER, Locale.ITALIAN));
        String code = "participation-event-" + number;
        UUID id = CurrentTenant.callAs(organiser, () -> bean(EventService.class).create(code, details()));
        this.event = new EventRef(organiser, id, code);
        run(() -> bean(EventService.class).become(id, EventStatus.OPEN));
        openApplications(Duration.ofDays(-1), Duration.ofDays(1));
    }

    void openApplications(Duration from, Duration to) {
        Instant now = bean(Clock.class).instant();
        run(() -> bean(WindowService.class).open(event.eventId(), Activity.APPLY, now.plus(from), now.plus(to)));
    }

    UUID applied(String name, String email) {
        Apply command = new Apply(usCompany(name), List.of(attendee(email)), Set.of(ConsentKind.PRIVACY_NOTICE));
        return call(() ->
                bean(ApplicationService.class).apply(event.eventId(), command).participationId());
    }

    UUID buyer(String name, String division, @Nullable String email) {
        AddBuyer command = new AddBuyer(
                null,
                usCompany(name),
                division,
                null,
                null,
                Set.of("gears"),
                List.of(attendee(email)),
                null,
                null,
                null);
        return call(() -> bean(RecruitingService.class).add(event.eventId(), command));
    }

    /** A morning of three slots of half an hour, from nine in Detroit, on the first day. */
    void openMorning() {
        run(() -> bean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            JdbcClient jdbc = bean(JdbcClient.class);
            UUID day = UUID.randomUUID();
            UUID session = UUID.randomUUID();
            jdbc.sql("insert into event_day (id, version, organiser_id, event_id, date, created_at) "
                            + "values (?, 0, ?, ?, '2035-04-23', now())")
                    .params(day, event.organiserId(), event.eventId())
                    .update();
            jdbc.sql("insert into meeting_session (id, version, organiser_id, event_id, day_id, starts_at, ends_at, "
                            + "slot_minutes, changeover_minutes, created_at) values (?, 0, ?, ?, ?, "
                            + "'2035-04-23T13:00Z', '2035-04-23T14:30Z', 30, 0, now())")
                    .params(session, event.organiserId(), event.eventId(), day)
                    .update();
            jdbc.sql("insert into meeting_slot (id, version, organiser_id, event_id, session_id, starts_at,"
                            + " ends_at, created_at) select gen_random_uuid(), 0, ?, ?, ?, t, t + interval '30"
                            + " minutes', now() from generate_series(timestamptz '2035-04-23T13:00Z',"
                            + " '2035-04-23T14:00Z', '30 minutes') t")
                    .params(event.organiserId(), event.eventId(), session)
                    .update();
        }));
    }

    static RegisterCompany usCompany(String name) {
        return new RegisterCompany(name, "US", null, null, CompanyProfile.EMPTY);
    }

    static AttendeeDetails attendee(@Nullable String email) {
        return new AttendeeDetails(
                new PersonDetails(null, "Ada", "Rossi", email, "+39 011 000000", Locale.ITALIAN),
                "Sales",
                List.of("it", "en"));
    }

    RequestPostProcessor asOwner() {
        return as(Visitors.account(owner, "owner@ente.example"));
    }

    static RequestPostProcessor as(Visitor visitor) {
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                visitor, null, List.of(new SimpleGrantedAuthority("ROLE_VISITOR"))));
    }

    AccountService accounts() {
        return bean(AccountService.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T extends @Nullable Object> T call(Supplier<T> work) {
        return CurrentTenant.callAs(event.organiserId(), work);
    }

    void run(Runnable work) {
        CurrentTenant.runAs(event.organiserId(), work);
    }

    /** The first column of a query's rows, read as the tenant. */
    List<String> read(String sql, Object... parameters) {
        return call(() -> bean(TransactionTemplate.class)
                .execute(transaction -> bean(JdbcClient.class)
                        .sql(sql)
                        .params(parameters)
                        .query(String.class)
                        .list()));
    }

    String url(String rest) {
        return "/events/" + event.code() + rest;
    }

    private static EventDetails details() {
        return new EventDetails(
                EventFormat.MISSION,
                null,
                new Text("VTM Michigan", "VTM Michigan"),
                new Text("Mission", "Missione"),
                null,
                "Centrepoint",
                "Pontiac",
                "US",
                ZoneId.of("America/Detroit"),
                LocalDate.of(2035, 4, 23),
                LocalDate.of(2035, 4, 24),
                "Olga Owner",
                "events@ente.example");
    }
}
