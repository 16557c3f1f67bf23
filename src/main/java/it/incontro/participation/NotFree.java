package it.incontro.participation;

import java.time.Instant;

/** A time at which somebody of a participation is called away in another hat: whose time, and nothing of what or with whom. */
public record NotFree(String name, Instant startsAt, Instant endsAt) {}
