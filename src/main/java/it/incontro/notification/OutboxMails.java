package it.incontro.notification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The mails of the current tenant; with no tenant set, the one to an account that the transaction names. */
interface OutboxMails extends Repository<OutboxMail, UUID> {

    Optional<OutboxMail> findById(UUID id);
}
