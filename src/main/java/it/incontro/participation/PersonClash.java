package it.incontro.participation;

import it.incontro.support.Text;
import java.time.Instant;

/** Two entries of a draft in which one human being sits at the same time, in two hats. */
public record PersonClash(Text one, Text other, Instant startsAt) {}
