package it.incontro.notification;

import java.util.UUID;
import org.springframework.data.repository.Repository;
import java.util.Optional;

/** The mails of the current tenant, and with no tenant set those to accounts. */
interface OutboxMails extends Repository<OutboxMail, UUID> {

    Optional<OutboxMail> findById(UUID id);
}
