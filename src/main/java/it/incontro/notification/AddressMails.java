package it.incontro.notification;

import it.incontro.identity.AddressChangeRequested;
import it.incontro.identity.AddressUse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which mails follow when somebody is to have another address; and whether anybody was written to at all. */
@Component
class AddressMails implements AddressUse {

    private final Outbox outbox;
    private final MailFacts facts;
    private final JdbcClient jdbc;
    private final Clock clock;

    AddressMails(Outbox outbox, MailFacts facts, JdbcClient jdbc, Clock clock) {
        this.outbox = outbox;
        this.facts = facts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(AddressChangeRequested event) {
        facts.eventOf(event.personId()).ifPresent(at -> {
            if (event.overridden()) {
                write(MailPurpose.ADDRESS_OVERRIDDEN, at, event);
            } else {
                write(MailPurpose.ADDRESS_BEFORE, at, event);
                write(MailPurpose.ADDRESS_AFTER, at, event);
            }
        });
    }

    private void write(MailPurpose purpose, UUID event, AddressChangeRequested change) {
        outbox.add(NewMail.toPerson(
                purpose,
                event,
                change.changeId(),
                change.personId(),
                purpose + ":" + change.changeId(),
                clock.instant()));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isWrittenTo(UUID personId) {
        return jdbc.sql("select exists (select 1 from outbox_mail where person_id = ? and stopped_at is null)")
                .param(personId)
                .query(Boolean.class)
                .single();
    }
}
