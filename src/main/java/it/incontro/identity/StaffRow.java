package it.incontro.identity;

import java.util.UUID;

/** One of an organiser's staff, as a list shows them. */
public record StaffRow(
        UUID id, UUID accountId, String name, String email, StaffRole role, boolean agreed, boolean suspended) {}
