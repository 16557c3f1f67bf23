package it.incontro.participation;

import java.util.UUID;

/** A link to a participation's pages is to be mailed to a person: the first, again, or a renewed one. */
public record InvitationRequested(
        UUID organiserId, UUID eventId, UUID participationId, UUID personId, UUID invitationId) {}
