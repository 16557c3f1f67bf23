package it.incontro.notification;

/** Carries mails away: by SMTP, or in the demo into a mailbox that everybody can look into. */
public interface MailTransport {

    /** Hands a mail over. @throws RuntimeException if it was not taken; it is then tried again */
    void send(Mail mail);
}
