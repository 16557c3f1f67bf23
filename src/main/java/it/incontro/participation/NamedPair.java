package it.incontro.participation;

/** Two hats that one account confirmed, under names that differ: perhaps one person, perhaps two with one mailbox. */
public record NamedPair(NamedHat one, NamedHat other) {}
