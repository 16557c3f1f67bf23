package it.incontro.identity.factor;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has codes by mail as second factor. */
@Component
class MailCodeChoices {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailCodeChoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean has(UUID accountId) {
        return jdbc.sql("select count(*) from mail_code_choice where account_id = ?")
                        .param(accountId)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Whether it was not so before. */
    @Transactional
    public boolean choose(UUID accountId) {
        return jdbc.sql("insert into mail_code_choice (account_id, created_at) values (?, ?) on conflict do nothing")
                        .params(accountId, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    @Transactional
    public boolean drop(UUID accountId) {
        return jdbc.sql("delete from mail_code_choice where account_id = ?")
                        .param(accountId)
                        .update()
                == 1;
    }
}
