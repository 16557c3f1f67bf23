package it.incontro.timetable;

import it.incontro.TestDatabase;
import it.incontro.identity.CurrentTenant;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** An event on 24 March 2026 in Torino: half-hour slots from 9:00, one venue, and whoever a test invites. */
public class Hall {

    static final Instant NINE = Instant.parse("2026-03-24T08:00:00Z");

    private static final Map<String, Connection> CONNECTIONS = new ConcurrentHashMap<>();

    /** The tenant. */
    public final UUID organiser = UUID.randomUUID();
    /** The event. */
    public final UUID event = UUID.randomUUID();

    final UUID venue = UUID.randomUUID();
    final List<UUID> slots = new ArrayList<>();
    private final TestDatabase database;
    /** The event's code. */
    public final String code;

    private int count;

    /** An empty event with some slots. */
    public Hall(TestDatabase database, int slotCount) {
        this.database = database;
        code = "hall-" + event.toString().substring(24);
        sql(
                "insert into organiser (id, version, code, name, email, created_at) values (?, 0, ?, 'Torino',"
                        + " 'a@torino.example', now())",
                organiser,
                code);
        sql("""
            insert into event (id, version, organiser_id, code, format, title_en, title_it, summary_en, summary_it, venue,
                city, country, zone, starts_on, ends_on, status, contact_name, contact_email, created_at)
            values (?, 0, ?, ?, 'CONVENTION', 'VTM', 'VTM', '', '', 'Lingotto', 'Torino', 'IT', 'Europe/Rome',
                '2026-03-24', '2026-03-24', 'OPEN', 'Anna', 'a@torino.example', now())
            """, event, organiser, code);
        UUID day = UUID.randomUUID();
        UUID session = UUID.randomUUID();
        sql(
                "insert into event_day (id, version, organiser_id, event_id, date, created_at) values (?, 0, ?, ?,"
                        + " '2026-03-24', now())",
                day,
                organiser,
                event);
        sql("""
            insert into meeting_session (id, version, organiser_id, event_id, day_id, starts_at, ends_at, slot_minutes,
                changeover_minutes, created_at) values (?, 0, ?, ?, ?, ?, ?, 30, 0, now())
            """, session, organiser, event, day, NINE, start(slotCount));
        for (int i = 0; i < slotCount; i++) {
            UUID slot = UUID.randomUUID();
            slots.add(slot);
            sql("""
                insert into meeting_slot (id, version, organiser_id, event_id, session_id, starts_at, ends_at, created_at)
                values (?, 0, ?, ?, ?, ?, ?, now())
                """, slot, organiser, event, session, start(i), start(i + 1));
        }
        sql(
                "insert into venue (id, version, organiser_id, event_id, name, created_at) values (?, 0, ?, ?,"
                        + " 'Lingotto', now())",
                venue,
                organiser,
                event);
    }

    static Instant start(int slot) {
        return NINE.plusSeconds(1800L * slot);
    }

    /** A slot by its number. */
    public UUID slot(int index) {
        return slots.get(index);
    }

    /** A meeting point. */
    public UUID point(String name, int desks) {
        return pointAt(venue, name, desks);
    }

    UUID pointAt(UUID place, String name, int desks) {
        UUID id = UUID.randomUUID();
        sql("""
            insert into meeting_point (id, version, organiser_id, event_id, venue_id, name, kind, desks, position, created_at)
            values (?, 0, ?, ?, ?, ?, 'TABLE', ?, ?, now())
            """, id, organiser, event, place, name, desks, count++);
        return id;
    }

    UUID venueAway(String name, int minutes) {
        UUID id = UUID.randomUUID();
        sql(
                "insert into venue (id, version, organiser_id, event_id, name, created_at) values (?, 0, ?, ?, ?,"
                        + " now())",
                id,
                organiser,
                event,
                name);
        sql("""
            insert into venue_travel (organiser_id, event_id, from_venue, to_venue, minutes)
            values (?, ?, least(?, ?), greatest(?, ?), ?)
            """, organiser, event, id, venue, id, venue, minutes);
        return id;
    }

    UUID person(String name) {
        UUID id = UUID.randomUUID();
        sql("""
            insert into person (id, version, organiser_id, given_name, family_name, locale, created_at)
            values (?, 0, ?, ?, 'Rossi', 'it', now())
            """, id, organiser, name);
        return id;
    }

    /** A company that takes part with these persons. */
    UUID company(String name, UUID... persons) {
        UUID company = UUID.randomUUID();
        sql(
                "insert into company (id, version, organiser_id, legal_name, country, created_at) values (?, 0, ?, ?,"
                        + " 'IT', now())",
                company,
                organiser,
                name);
        UUID id = UUID.randomUUID();
        sql("""
            insert into participation (id, version, organiser_id, event_id, side, company_id, state, applied_at, created_at)
            values (?, 0, ?, ?, 'SUPPLIER', ?, 'ADMITTED', now(), now())
            """, id, organiser, event, company);
        for (UUID person : persons) {
            sql("""
                insert into attendee (id, version, organiser_id, event_id, participation_id, person_id, contact, created_at)
                values (?, 0, ?, ?, ?, ?, false, now())
                """, UUID.randomUUID(), organiser, event, id, person);
        }
        return id;
    }

    /** A request that was accepted. */
    UUID accepted(UUID asker, UUID target) {
        UUID id = UUID.randomUUID();
        sql("""
            insert into meeting_request (id, version, organiser_id, event_id, asker_id, target_id, origin, asker_rank, state,
                asked_at, answered_at, created_at)
            values (?, 0, ?, ?, ?, ?, 'ASKER', 'WANT', 'ACCEPTED', now(), now(), now())
            """, id, organiser, event, asker, target);
        return id;
    }

    /** A request between two new companies with a new person each. */
    public UUID pair(String name) {
        return accepted(company(name + " A", person(name + "-a")), company(name + " B", person(name + "-b")));
    }

    /** As the organiser. */
    public <T> T call(Supplier<T> work) {
        return CurrentTenant.callAs(organiser, work);
    }

    /** As the organiser. */
    public void run(Runnable work) {
        CurrentTenant.runAs(organiser, work);
    }

    final void sql(String statement, Object... parameters) {
        try (PreparedStatement prepared = connection().prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                Object value = parameters[i];
                prepared.setObject(
                        i + 1,
                        value instanceof Instant instant ? OffsetDateTime.ofInstant(instant, ZoneOffset.UTC) : value);
            }
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T one(Class<T> type, String query, Object... parameters) {
        try (PreparedStatement prepared = connection().prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            try (var rows = prepared.executeQuery()) {
                rows.next();
                return rows.getObject(1, type);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connection() {
        return CONNECTIONS.computeIfAbsent(database.name(), name -> {
            try {
                return database.asSuperuser();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** An account of an owner of the organiser. */
    public UUID owner() {
        UUID account = UUID.randomUUID();
        sql(
                "insert into account (id, version, email, name, locale, created_at) values (?, 0, ?, 'Olga', 'en',"
                        + " now())",
                account,
                account + "@torino.example");
        sql("""
            insert into staff_member (id, version, organiser_id, account_id, role, created_at)
            values (?, 0, ?, ?, 'OWNER', now())
            """, UUID.randomUUID(), organiser, account);
        sql(
                "insert into account_organiser (account_id, organiser_id, agreed_to_work_at) values (?, ?, now())",
                account,
                organiser);
        return account;
    }
}
