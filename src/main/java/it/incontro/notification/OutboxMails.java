package it.incontro.notification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The mails of the current tenant, and with no tenant set those to accounts. */
interface OutboxMails extends Repository<OutboxMail, UUID> {

    Optional<OutboxMail> findById(UUID id);
}
