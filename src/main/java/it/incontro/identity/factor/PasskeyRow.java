package it.incontro.identity.factor;

import java.time.LocalDate;
import java.util.UUID;

/** A passkey as its owner knows it. */
public record PasskeyRow(UUID id, String label, LocalDate addedOn, LocalDate usedOn) {}
