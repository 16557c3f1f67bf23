package it.incontro.participation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A buyer who has not been invited yet; without a contact person who has an address no mail can go. */
public record InvitationRow(
        UUID participationId, String name, @Nullable String contact, boolean reachable) {}
