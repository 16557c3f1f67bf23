package it.incontro.notification;

import it.incontro.identity.FactorChanged;
import it.incontro.identity.MailCodeRequested;
import it.incontro.identity.SignInLinkRequested;
import it.incontro.identity.StaffInvited;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which mails follow from what happens to accounts. */
@Component
class IdentityMails {

    private final Outbox outbox;
    private final Clock clock;

    IdentityMails(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(SignInLinkRequested event) {
        String fact = "sign-in:" + event.requestId();
        outbox.add(NewMail.toAccount(MailPurpose.SIGN_IN, null, event.accountId(), fact, clock.instant()));
    }

    @EventListener
    void on(StaffInvited event) {
        String fact = "staff-invited:" + event.invitationId();
        outbox.add(NewMail.toAccount(
                MailPurpose.STAFF_INVITED, event.organiserId(), event.accountId(), fact, clock.instant()));
    }

    @EventListener
    void on(MailCodeRequested event) {
        String fact = "mail-code:" + event.requestId();
        outbox.add(NewMail.toAccount(MailPurpose.MAIL_CODE, null, event.accountId(), fact, clock.instant()));
    }

    @EventListener
    void on(FactorChanged event) {
        String fact = "factor:" + event.changeId();
        MailPurpose purpose = FactorLetters.purposeOf(event.change());
        outbox.add(NewMail.toAccount(purpose, null, event.accountId(), fact, clock.instant()));
    }
}
