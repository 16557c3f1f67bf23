package it.incontro.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import it.incontro.identity.CurrentTenant;
import it.incontro.support.Ids;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes mails in the transaction of the fact that they tell: a row and its job are written together with the fact, or
 * not at all. They are sent after the commit.
 */
@Component
class Outbox {

    private final JdbcClient jdbc;
    private final SchedulerClient scheduler;
    private final EntityManager entities;
    private final MailInHand inHand;
    private final Clock clock;

    Outbox(JdbcClient jdbc, SchedulerClient scheduler, EntityManager entities, MailInHand inHand, Clock clock) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.inHand = inHand;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(NewMail mail) {
        // The reader may have been taken in by this very transaction.
        entities.flush();
        UUID id = Ids.next();
        if (CurrentTenant.find().isEmpty()) {
            inHand.take(id);
        }
        int added = jdbc.sql("""
            insert into outbox_mail (id, version, organiser_id, purpose, event_id, subject_id, person_id, account_id,
                fact, created_at, due_at)
            values (:id, 0, :organiser, :purpose, :event, :subject, :person, :account, :fact, :now, :due)
            on conflict (fact) do nothing
            """)
                .param("id", id)
                .param("organiser", CurrentTenant.find().orElse(null))
                .param("purpose", mail.purpose().name())
                .param("event", mail.eventId())
                .param("subject", mail.subjectId())
                .param("person", mail.personId())
                .param("account", mail.accountId())
                .param("fact", mail.fact())
                .param("now", Timestamp.from(clock.instant()))
                .param("due", Timestamp.from(mail.dueAt()))
                .update();
        if (added == 1) {
            MailJob job = new MailJob(CurrentTenant.find().orElse(null), id);
            scheduler.scheduleIfNotExists(
                    SendMailTask.DESCRIPTOR.instance(id.toString()).data(job).build(), mail.dueAt());
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void addAll(List<NewMail> mails) {
        mails.forEach(this::add);
    }

    /** Stops the mails about a subject that are not sent yet; their jobs find nothing left to do. */
    @Transactional(propagation = Propagation.MANDATORY)
    void stop(MailPurpose purpose, UUID subjectId) {
        jdbc.sql("""
            update outbox_mail set stopped_at = :now, version = version + 1
            where purpose = :purpose and subject_id = :subject and sent_at is null and stopped_at is null
            """)
                .param("now", Timestamp.from(clock.instant()))
                .param("purpose", purpose.name())
                .param("subject", subjectId)
                .update();
    }

    /** Has the mails about a subject that wait sent now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hasten(MailPurpose purpose, UUID subjectId) {
        Instant now = clock.instant();
        jdbc.sql("""
            update outbox_mail set due_at = :now, version = version + 1
            where purpose = :purpose and subject_id = :subject and sent_at is null and stopped_at is null
                and due_at > :now
            returning id
            """)
                .param("now", Timestamp.from(now))
                .param("purpose", purpose.name())
                .param("subject", subjectId)
                .query(UUID.class)
                .list()
                .forEach(id -> scheduler.reschedule(SendMailTask.DESCRIPTOR.instanceId(id.toString()), now));
    }
}
