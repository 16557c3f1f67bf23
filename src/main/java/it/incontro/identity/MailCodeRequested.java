package it.incontro.identity;

import java.util.UUID;

/** Somebody asked for a one-time code by mail. */
public record MailCodeRequested(UUID accountId, UUID requestId) {}
