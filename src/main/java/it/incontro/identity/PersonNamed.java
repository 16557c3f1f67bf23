package it.incontro.identity;

import java.util.UUID;

/** Somebody was named by an address that the organiser or the portal knew already: they are asked whether it is them. */
public record PersonNamed(UUID organiserId, UUID personId) {}
