package it.incontro.participation;

import java.util.UUID;

/** A person known at an event, and for whom they come, for choosing one. */
public record PersonRow(UUID personId, String name, String comesFor) {}
