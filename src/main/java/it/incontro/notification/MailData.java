package it.incontro.notification;

import it.incontro.identity.HeldRows;
import it.incontro.identity.HeldSection;
import it.incontro.identity.PersonalData;
import it.incontro.identity.Subject;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which mails somebody was sent: kind and time; their words are not kept. Those that wait are not sent any more. */
@Component
@Order(80)
class MailData implements PersonalData {

    private final HeldRows held;
    private final JdbcClient jdbc;

    MailData(HeldRows held, JdbcClient jdbc) {
        this.held = held;
        this.jdbc = jdbc;
    }

    @Override
    public List<HeldSection> about(Subject subject) {
        return List.of(held.section("mails", """
            select e.title_en, e.title_it, o.purpose as "kind__privacy.mail", o.created_at, o.sent_at
            from outbox_mail o left join event e on e.id = o.event_id
            where o.person_id in (:persons) or o.account_id = cast(:account as uuid) order by o.created_at
            """, subject));
    }

    @Override
    public void erase(Subject subject) {
        jdbc.sql("delete from outbox_mail where person_id in (:persons)")
                .param("persons", subject.personIds())
                .update();
    }

    @Override
    public void eraseAccount(UUID accountId) {
        jdbc.sql("delete from outbox_mail where account_id = ?")
                .param(accountId)
                .update();
    }
}
