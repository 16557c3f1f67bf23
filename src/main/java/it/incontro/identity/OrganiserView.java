package it.incontro.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What pages and mails show of an organiser. */
public record OrganiserView(
        UUID id,
        String code,
        String name,
        String email,
        String accent,
        @Nullable String accessibilityUrl,
        @Nullable String privacyUrl) {}
