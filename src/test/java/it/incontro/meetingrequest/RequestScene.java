package it.incontro.meetingrequest;

import it.incontro.Visitors;
import it.incontro.event.Activity;
import it.incontro.event.EventDetails;
import it.incontro.event.EventFormat;
import it.incontro.event.EventRules;
import it.incontro.event.EventService;
import it.incontro.event.EventStatus;
import it.incontro.event.RefusalsShown;
import it.incontro.event.WindowService;
import it.incontro.identity.AccountService;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.EventRef;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.PersonDetails;
import it.incontro.identity.StaffRole;
import it.incontro.participation.AttendeeDetails;
import it.incontro.participation.AttendeeService;
import it.incontro.participation.ParticipationService;
import it.incontro.participation.Side;
import it.incontro.registry.BuyerService;
import it.incontro.registry.CompanyProfile;
import it.incontro.registry.CompanyService;
import it.incontro.registry.RegisterBuyer;
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

/** An organiser of its own with a mission in Detroit, open for requests and answers, where companies may ask buyers. */
public final class RequestScene {

    private static final AtomicInteger COUNT = new AtomicInteger();

    public final EventRef event;
    private final ApplicationContext context;
    private final UUID owner;
    private final int number = COUNT.incrementAndGet();

    public RequestScene(ApplicationContext context) {
        this.context = context;
        UUID organiser = bean(OrganiserService.class)
                .found("requests-" + number, "Ente " + number, "requests" + number + "@ente.example");
        this.owner = CurrentTenant.callAs(
                organiser,
                () -> bean(OrganiserService.class)
                        .invite("office" + number + "@ente.example", "Olga Owner", StaffRole.OWNER, Locale.ITALIAN));
        String code = "requests-event-" + number;
        UUID id = CurrentTenant.callAs(organiser, () -> bean(EventService.class).create(code, details()));
        this.event = new EventRef(organiser, id, code);
        run(() -> bean(EventService.class).become(id, EventStatus.OPEN));
        rules(false, RefusalsShown.AT_ONCE, null);
        open(Activity.REQUEST, Duration.ofDays(-1), Duration.ofDays(1));
        open(Activity.ANSWER, Duration.ofDays(-1), Duration.ofDays(1));
    }

    public void rules(boolean companiesAskCompanies, RefusalsShown refusals, @Nullable Integer limit) {
        EventRules rules = new EventRules(true, true, companiesAskCompanies, refusals, limit, null, null, null);
        run(() -> bean(EventService.class).apply(event.eventId(), rules));
    }

    public void open(Activity activity, Duration from, Duration to) {
        Instant now = bean(Clock.class).instant();
        run(() -> bean(WindowService.class).open(event.eventId(), activity, now.plus(from), now.plus(to)));
    }

    /** Moves the event's clock on. */
    public void later(Duration time) {
        run(() -> bean(EventService.class).shiftClock(event.eventId(), time));
    }

    /** An admitted company that offers these topics. */
    public UUID company(String name, String... offers) {
        CompanyProfile profile = new CompanyProfile(
                "Torino",
                null,
                null,
                "We are " + name,
                "Siamo " + name,
                Set.of(offers),
                Set.of(),
                Set.of("iatf-16949"));
        return call(() -> {
            UUID company = bean(CompanyService.class)
                    .register(new RegisterCompany(name + " " + number, "FR", null, null, profile));
            UUID id = bean(ParticipationService.class).enter(event.eventId(), Side.SUPPLIER, company, null);
            bean(ParticipationService.class).admit(event.eventId(), id, null);
            return id;
        });
    }

    /** An admitted buyer with a division that needs these topics. */
    public UUID buyer(String name, String division, String... needs) {
        return call(() -> {
            UUID company = bean(CompanyService.class)
                    .register(new RegisterCompany(name + " " + number, "US", null, null, CompanyProfile.EMPTY));
            UUID buyer = bean(BuyerService.class)
                    .register(
                            new RegisterBuyer(company, division, "Looks for parts", "Cerca componenti", Set.of(needs)));
            return bean(ParticipationService.class).enter(event.eventId(), Side.BUYER, company, buyer);
        });
    }

    public UUID ask(UUID asker, UUID target, String message) {
        return call(() ->
                bean(MeetingRequestService.class).ask(new Ask(event.eventId(), asker, target, Rank.WANT, message)));
    }

    /** The owner reads the pages in this language. */
    public void prefer(Locale language) {
        run(() -> bean(AccountService.class).prefer(owner, language));
    }

    public RequestPostProcessor asOwner() {
        return as(owner);
    }

    /** Signs in an attendee of a participation. */
    public RequestPostProcessor asAttendeeOf(UUID participation) {
        String email = "ada-" + participation + "@example.example";
        PersonDetails person = new PersonDetails(null, "Ada", "Rossi", email, "+39 011 5556677", Locale.ENGLISH);
        run(() -> bean(AttendeeService.class)
                .add(event.eventId(), participation, new AttendeeDetails(person, "Sales", List.of("en"))));
        return as(bean(AccountService.class).findByEmail(email).orElseThrow().id());
    }

    private static RequestPostProcessor as(UUID account) {
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                Visitors.account(account, "somebody@example.example"),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_VISITOR"))));
    }

    public String url(UUID participation, String rest) {
        return "/events/" + event.code() + "/participations/" + participation + rest;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T extends @Nullable Object> T call(Supplier<T> work) {
        return CurrentTenant.callAs(event.organiserId(), work);
    }

    public void run(Runnable work) {
        CurrentTenant.runAs(event.organiserId(), work);
    }

    /** The first column of a query's rows, read as the tenant. */
    public List<String> read(String sql, Object... parameters) {
        return call(() -> bean(TransactionTemplate.class)
                .execute(transaction -> bean(JdbcClient.class)
                        .sql(sql)
                        .params(parameters)
                        .query(String.class)
                        .list()));
    }

    public String stateOf(UUID request) {
        return read("select state from meeting_request where id = ?", request).getFirst();
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
