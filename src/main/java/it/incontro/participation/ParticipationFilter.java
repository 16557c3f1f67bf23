package it.incontro.participation;

import org.jspecify.annotations.Nullable;

/** Which participations a list shows; null means all. */
public record ParticipationFilter(
        @Nullable Side side,
        @Nullable ParticipationState state,
        @Nullable Pipeline pipeline,
        @Nullable String text) {}
