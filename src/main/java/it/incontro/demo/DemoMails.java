package it.incontro.demo;

import it.incontro.notification.Mail;
import it.incontro.notification.MailTransport;
import it.incontro.support.Ids;
import it.incontro.support.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the mails of the demo instead of sending them, for everybody to read: no mail ever leaves a demo. */
@Service
@Profile("demo")
public class DemoMails implements MailTransport {

    private static final int MOST_SHOWN = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void send(Mail mail) {
        Mail.Attachment attachment =
                mail.attachments().isEmpty() ? null : mail.attachments().getFirst();
        jdbc.sql("""
            insert into demo_mail (id, message_id, from_name, to_name, to_address, subject, body_text, body_html,
                attachment_name, attachment_content, sent_at)
            values (:id, :message, :from, :toName, :toAddress, :subject, :text, :html, :file, :content, :now)
            on conflict (message_id) do nothing
            """)
                .param("id", Ids.next())
                .param("message", mail.messageId())
                .param("from", mail.fromName())
                .param("toName", mail.toName())
                .param("toAddress", mail.toAddress())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("html", mail.html())
                .param("file", attachment == null ? null : attachment.name())
                .param("content", attachment == null ? null : attachment.content())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The newest mails whose reader or subject contains the words; all for no words. */
    @Transactional(readOnly = true)
    public List<DemoMailRow> find(String words) {
        return jdbc.sql("""
            select id, from_name, to_name, to_address, subject, sent_at, attachment_name from demo_mail
            where to_name || ' ' || to_address || ' ' || subject ilike '%' || :words || '%'
            order by sent_at desc, id desc limit :most
            """)
                .param("words", words.replaceAll("([%_\\\\])", "\\\\$1"))
                .param("most", MOST_SHOWN)
                .query(DemoMailRow.class)
                .list();
    }

    /** One mail. */
    @Transactional(readOnly = true)
    public DemoMailView open(UUID id) {
        return jdbc.sql("""
            select id, from_name, to_name, to_address, subject, body_text, body_html, attachment_name,
                attachment_content, sent_at
            from demo_mail where id = ?
            """)
                .param(id)
                .query(DemoMailView.class)
                .optional()
                .orElseThrow(() -> new NotFound("demo mail " + id));
    }
}
