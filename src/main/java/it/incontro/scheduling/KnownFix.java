package it.incontro.scheduling;

import it.incontro.scheduling.solver.Fix;
import org.jspecify.annotations.Nullable;

/**
 * What is known of what would place a request that a run has left out, with all others still placed.
 *
 * @param sought whether it was looked for; the search may still be under way, or have given way to another run
 * @param fix the cheapest; null if there is none of few changes, or if it was not looked for
 */
public record KnownFix(boolean sought, @Nullable Fix fix) {}
