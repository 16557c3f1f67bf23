package it.incontro.notification;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what mails tell. */
@Component
class MailFacts {

    private static final String NAME = "c.legal_name || coalesce(' · ' || b.division, '')";

    private final JdbcClient jdbc;
    private final EntityManager entities;

    MailFacts(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** A participation by name, and what became of it. */
    record Party(
            UUID id,
            String name,
            String side,
            String state,
            @Nullable Instant decidedAt) {}

    Party party(UUID eventId, UUID participationId) {
        return jdbc.sql("""
            select p.id, %s as name, p.side, p.state, p.decided_at
            from participation p join company c on c.id = p.company_id left join buyer b on b.id = p.buyer_id
            where p.event_id = ? and p.id = ?
            """.formatted(NAME))
                .params(eventId, participationId)
                .query(Party.class)
                .single();
    }

    /** To whom one writes for a participation: its contact, or whoever was named first; only with an address. */
    Optional<UUID> contactOf(UUID participationId) {
        flush();
        return jdbc.sql("""
            select a.person_id from attendee a join person p on p.id = a.person_id
            where a.participation_id = ? and p.email is not null
            order by a.contact desc, a.created_at limit 1
            """).param(participationId).query(UUID.class).optional();
    }

    /** Whether somebody was named by others and hears of an event for the first time: they have not seen its notice. */
    boolean isFirstHeardOf(UUID eventId, UUID personId) {
        return jdbc.sql("""
            select not exists (select 1 from outbox_mail
                    where event_id = :event and person_id = :person and sent_at is not null)
                and not exists (select 1 from consent
                    where event_id = :event and person_id = :person and kind = 'PRIVACY_NOTICE')
            """)
                .param("event", eventId)
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    /** The participation for which a person sits at an event; the oldest if for several. */
    Optional<UUID> participationOf(UUID eventId, UUID personId) {
        return jdbc.sql("""
            select participation_id from attendee where event_id = ? and person_id = ? order by created_at limit 1
            """).params(eventId, personId).query(UUID.class).optional();
    }

    /** The event for which somebody was named, the last if for several. */
    Optional<UUID> eventOf(UUID personId) {
        flush();
        return jdbc.sql("""
            select event_id from (
                select event_id, created_at from attendee where person_id = :person
                union all select event_id, created_at from delegation_member where person_id = :person
                union all select event_id, created_at from interpreter where person_id = :person) hat
            order by created_at desc limit 1
            """).param("person", personId).query(UUID.class).optional();
    }

    /** The companies that are coming, by name. */
    List<String> companies(UUID eventId) {
        return jdbc.sql("""
            select c.legal_name from participation p join company c on c.id = p.company_id
            where p.event_id = ? and p.side = 'SUPPLIER' and p.state = 'ADMITTED' order by 1
            """).param(eventId).query(String.class).list();
    }

    /** Who waits for an answer, the first to ask first. */
    List<String> askersOf(UUID eventId, UUID targetId) {
        return jdbc.sql("""
            select %s from meeting_request r join participation p on p.id = r.asker_id
            join company c on c.id = p.company_id left join buyer b on b.id = p.buyer_id
            where r.event_id = ? and r.target_id = ? and r.state = 'PENDING' order by r.asked_at
            """.formatted(NAME))
                .params(eventId, targetId)
                .query(String.class)
                .list();
    }

    /** A meeting request as its mails need it. */
    record Request(
            UUID askerId,
            UUID targetId,
            String targetName,
            String state,
            @Nullable Instant answeredAt) {}

    Request request(UUID eventId, UUID requestId) {
        flush();
        return jdbc.sql("""
            select r.asker_id, r.target_id, %s as target_name, r.state, r.answered_at
            from meeting_request r join participation p on p.id = r.target_id
            join company c on c.id = p.company_id left join buyer b on b.id = p.buyer_id
            where r.event_id = ? and r.id = ?
            """.formatted(NAME))
                .params(eventId, requestId)
                .query(Request.class)
                .single();
    }

    /** Until when requests can be answered, if that is limited. */
    Optional<Instant> answersClose(UUID eventId) {
        return jdbc.sql("select closes_at from activity_window where event_id = ? and activity = 'ANSWER'")
                .param(eventId)
                .query(java.sql.Timestamp.class)
                .optional()
                .map(java.sql.Timestamp::toInstant);
    }

    /** The version that was published before another one and was not stopped. */
    Optional<UUID> versionBefore(UUID eventId, int number) {
        return jdbc.sql("""
            select id from plan where event_id = ? and number < ? and stopped_at is null order by number desc limit 1
            """).params(eventId, number).query(UUID.class).optional();
    }

    /** Listeners ask in the transaction that has just written what they ask for. */
    private void flush() {
        entities.flush();
    }
}
