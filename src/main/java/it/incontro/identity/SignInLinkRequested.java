package it.incontro.identity;

import java.util.UUID;

/** Somebody asked for a link to sign in with this account. */
public record SignInLinkRequested(UUID accountId, UUID requestId) {}
