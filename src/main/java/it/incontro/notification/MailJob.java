package it.incontro.notification;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the job of one mail carries: the mail, and the tenant in which it is found (none for mails without one). */
record MailJob(@Nullable UUID organiserId, UUID mailId) implements Serializable {}
