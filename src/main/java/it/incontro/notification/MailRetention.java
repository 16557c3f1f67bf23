package it.incontro.notification;

import it.incontro.identity.Retained;
import it.incontro.identity.RetainedRows;
import it.incontro.identity.RetentionPeriod;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record of what was sent; mails that still wait stay. */
@Configuration
class MailRetention {

    @Bean
    Retained mailsKept(JdbcClient jdbc) {
        return new RetainedRows(
                jdbc,
                RetentionPeriod.MAILS,
                false,
                "purpose",
                "delete from outbox_mail",
                "outbox_mail",
                "coalesce(sent_at, stopped_at) < :limit");
    }
}
