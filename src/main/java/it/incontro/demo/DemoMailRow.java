package it.incontro.demo;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail in the demo's mailbox. */
public record DemoMailRow(
        UUID id,
        String fromName,
        String toName,
        String toAddress,
        String subject,
        Instant sentAt,
        @Nullable String attachmentName) {}
