package it.incontro.identity.provider;

import java.util.Set;

/**
 * How an organiser's identity provider is reached, and for whom it may vouch.
 *
 * @param domains the domains of the addresses for which it may vouch
 * @param twofold the values of {@code acr} or {@code amr} by which it says that it asked for a second factor
 */
public record ProviderSettings(
        String issuer, String clientId, String clientSecret, Set<String> domains, Set<String> twofold) {}
