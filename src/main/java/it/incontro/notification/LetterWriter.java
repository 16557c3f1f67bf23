package it.incontro.notification;

import java.util.Optional;
import java.util.Set;

/** Writes the mails of some purposes at the moment of sending. */
interface LetterWriter {

    /** The purposes that it writes for. */
    Set<MailPurpose> purposes();

    /** The letter; empty when there is no longer anything to say or nobody to say it to. */
    Optional<Letter> write(QueuedMail mail);
}
