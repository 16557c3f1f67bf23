package it.incontro.identity;

import java.util.UUID;

/** Whoever has the address of a record said that they are not that person; the address was struck off. */
public record PersonDenied(UUID organiserId, UUID personId) {}
