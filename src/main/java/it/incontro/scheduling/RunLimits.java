package it.incontro.scheduling;

/** How far a run may go: seconds of search, threads, and the seed of its chance. */
public record RunLimits(int seconds, int threads, int seed) {}
