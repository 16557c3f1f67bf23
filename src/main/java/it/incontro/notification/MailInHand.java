package it.incontro.notification;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Names the mail that a transaction works on: row security shows a mail without an organiser to no other. */
@Component
class MailInHand {

    private final JdbcClient jdbc;

    MailInHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void take(UUID mailId) {
        jdbc.sql("select set_config('incontro.mail', ?, true)")
                .param(mailId.toString())
                .query(String.class)
                .single();
    }
}
