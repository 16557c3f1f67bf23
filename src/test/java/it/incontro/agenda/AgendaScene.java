package it.incontro.agenda;

import it.incontro.Visitors;
import it.incontro.event.EventDetails;
import it.incontro.event.EventFormat;
import it.incontro.event.EventService;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.EventRef;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.PersonDetails;
import it.incontro.identity.PersonService;
import it.incontro.identity.StaffRole;
import it.incontro.identity.Visitor;
import it.incontro.support.Ids;
import it.incontro.support.Text;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** An event in Detroit with one table, whose versions are written as a test needs them. */
public final class AgendaScene {

    public static final Instant MORNING = Instant.parse("2025-04-23T13:30:00Z");
    private static final Instant PUBLISHED = Instant.parse("2025-04-20T10:00:00Z");

    public final EventRef event;
    public final UUID owner;
    private final ApplicationContext context;
    private final UUID point = Ids.next();
    private final UUID session = Ids.next();

    public AgendaScene(ApplicationContext context) {
        this.context = context;
        String name = "agenda-" + UUID.randomUUID().toString().substring(0, 8);
        UUID organiser = context.getBean(OrganiserService.class).found(name, "Ente " + name, name + "@ente.example");
        this.owner = CurrentTenant.callAs(
                organiser,
                () -> context.getBean(OrganiserService.class)
                        .invite(name + "@ente.example", "Olga Owner", StaffRole.OWNER, Locale.ENGLISH));
        UUID id = CurrentTenant.callAs(
                organiser, () -> context.getBean(EventService.class).create(name, details()));
        this.event = new EventRef(organiser, id, name);
        layOut();
    }

    private void layOut() {
        UUID day = Ids.next();
        UUID venue = Ids.next();
        insert("event_day", "date", day, java.sql.Date.valueOf("2025-04-23"));
        insert(
                "meeting_session",
                "day_id, starts_at, ends_at, slot_minutes, changeover_minutes",
                session,
                day,
                MORNING,
                MORNING.plusSeconds(36000),
                30,
                0);
        insert("venue", "name, address", venue, "Centrepoint Marriott", "3600 Centerpoint Pkwy");
        insert("meeting_point", "venue_id, name, kind, desks, position", point, venue, "Table 7", "TABLE", 1, 1);
    }

    public UUID person(String given, String family, @Nullable String email) {
        PersonDetails details = new PersonDetails(null, given, family, email, "+1 248 555 0100", Locale.ENGLISH);
        return call(() -> context.getBean(PersonService.class).add(details));
    }

    public UUID supplier(String name, UUID person) {
        UUID company = Ids.next();
        tenantInsert("company", "legal_name, country", company, name, "IT");
        UUID id = Ids.next();
        insert("participation", "side, company_id, state, applied_at", id, "SUPPLIER", company, "ADMITTED", PUBLISHED);
        attendee(id, person);
        return id;
    }

    public UUID buyer(String name, UUID person) {
        UUID company = Ids.next();
        UUID buyer = Ids.next();
        tenantInsert("company", "legal_name, country", company, name, "US");
        tenantInsert("buyer", "company_id", buyer, company);
        UUID id = Ids.next();
        insert(
                "participation",
                "side, company_id, buyer_id, state, applied_at",
                id,
                "BUYER",
                company,
                buyer,
                "ADMITTED",
                PUBLISHED);
        attendee(id, person);
        return id;
    }

    private void attendee(UUID participation, UUID person) {
        attendee(participation, person, true);
    }

    public void attendee(UUID participation, UUID person, boolean contact) {
        insert(
                "attendee",
                "participation_id, person_id, job_title, contact",
                Ids.next(),
                participation,
                person,
                "Head",
                contact);
    }

    public UUID meeting(UUID asker, UUID target) {
        UUID request = Ids.next();
        UUID meeting = Ids.next();
        insert(
                "meeting_request",
                "asker_id, target_id, origin, asker_rank, state, asked_at, answered_at",
                request,
                asker,
                target,
                "ASKER",
                "WANT",
                "ACCEPTED",
                PUBLISHED,
                PUBLISHED);
        insert(
                "meeting",
                "request_id, calendar_uid, state",
                meeting,
                request,
                meeting + "@incontro.example",
                "PLANNED");
        return meeting;
    }

    /** Freezes a draft as a version that is out. */
    public void publish(UUID plan, int number, String kind) {
        Timestamp at = Timestamp.from(PUBLISHED.plusSeconds(3600L * number));
        run(() -> jdbc().sql("update plan set kind = ?, number = ?, published_at = ?, effective_at = ? where id = ?")
                .params(kind, number, at, at, plan)
                .update());
    }

    public UUID draft() {
        UUID plan = Ids.next();
        insert("plan", "kind, name, created_by", plan, "DRAFT", "draft", "test");
        return plan;
    }

    public void place(UUID plan, UUID meeting, int slot, UUID... persons) {
        Instant from = MORNING.plusSeconds(1800L * slot);
        UUID slotId = call(() -> jdbc().sql("select id from meeting_slot where event_id = ? and starts_at = ?")
                        .params(event.eventId(), Timestamp.from(from))
                        .query(UUID.class)
                        .optional())
                .orElseGet(() -> {
                    UUID made = Ids.next();
                    insert(
                            "meeting_slot",
                            "session_id, starts_at, ends_at",
                            made,
                            session,
                            from,
                            from.plusSeconds(1800));
                    return made;
                });
        UUID placement = Ids.next();
        insert(
                "placement",
                "plan_id, meeting_id, slot_id, meeting_point_id, desk, starts_at, ends_at, blocking",
                placement,
                plan,
                meeting,
                slotId,
                point,
                1,
                from,
                from.plusSeconds(1800),
                true);
        seat(placement, plan, from, persons);
    }

    public void item(UUID plan, String title, int slot, UUID... persons) {
        UUID item = Ids.next();
        UUID placement = Ids.next();
        Instant from = MORNING.plusSeconds(1800L * slot);
        insert(
                "agenda_item",
                "kind, title_en, title_it, starts_at, ends_at, blocking, calendar_uid",
                item,
                "INSTITUTIONAL",
                title,
                title,
                from,
                from.plusSeconds(1800),
                true,
                item + "@incontro.example");
        insert(
                "placement",
                "plan_id, agenda_item_id, starts_at, ends_at, blocking",
                placement,
                plan,
                item,
                from,
                from.plusSeconds(1800),
                true);
        seat(placement, plan, from, persons);
    }

    private void seat(UUID placement, UUID plan, Instant from, UUID... persons) {
        for (UUID person : persons) {
            run(() -> jdbc().sql("""
                insert into placement_person (organiser_id, event_id, placement_id, plan_id, person_id, starts_at,
                    ends_at, blocking, interprets)
                select ?, e.id, ?, ?, x.id, ?, ?, true,
                    exists (select 1 from interpreter i where i.event_id = e.id and i.person_id = x.id)
                from event e, person x where e.id = ? and x.id = ?
                """)
                    .params(
                            event.organiserId(),
                            placement,
                            plan,
                            Timestamp.from(from),
                            Timestamp.from(from.plusSeconds(1800)),
                            event.eventId(),
                            person)
                    .update());
        }
    }

    public RequestPostProcessor asOwner() {
        return as(Visitors.account(owner, "owner@ente.example"));
    }

    public static RequestPostProcessor as(Visitor visitor) {
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                visitor, null, List.of(new SimpleGrantedAuthority("ROLE_VISITOR"))));
    }

    public <T extends @Nullable Object> T call(Supplier<T> work) {
        return CurrentTenant.callAs(
                event.organiserId(),
                () -> context.getBean(TransactionTemplate.class).execute(transaction -> work.get()));
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    private void insert(String table, String columns, UUID id, Object... values) {
        write(table, "event_id, " + columns, id, concat(event.eventId(), values));
    }

    private void tenantInsert(String table, String columns, UUID id, Object... values) {
        write(table, columns, id, values);
    }

    private void write(String table, String columns, UUID id, Object... values) {
        String marks = ", ?".repeat(values.length);
        run(() -> jdbc().sql("insert into " + table + " (id, version, organiser_id, created_at, " + columns
                        + ") values (?, 0, ?, ?" + marks + ")")
                .params(sqlValues(concat(id, concat(event.organiserId(), concat(PUBLISHED, values)))))
                .update());
    }

    private static List<Object> sqlValues(Object[] values) {
        return java.util.Arrays.stream(values)
                .map(value -> value instanceof Instant instant ? Timestamp.from(instant) : value)
                .toList();
    }

    private static Object[] concat(Object first, Object... rest) {
        Object[] all = new Object[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    private static EventDetails details() {
        return new EventDetails(
                EventFormat.MISSION,
                null,
                new Text("VTM Michigan", "VTM Michigan"),
                new Text("Mission", "Missione"),
                null,
                "Centrepoint Marriott",
                "Pontiac",
                "US",
                ZoneId.of("America/Detroit"),
                LocalDate.of(2025, 4, 23),
                LocalDate.of(2025, 4, 24),
                "Anna Rossi",
                "anna@ceipiemonte.example");
    }
}
