package it.incontro.participation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the organiser alone sees of a participation.
 *
 * @param interpreters how many of the event's interpreters work in the language into which its meetings are interpreted
 */
public record ParticipationFile(
        UUID id,
        Instant appliedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String reason,
        @Nullable Pipeline pipeline,
        @Nullable String callNote,
        @Nullable Instant invitedAt,
        @Nullable String meetingPoint,
        @Nullable String interpretedLanguage,
        int interpreters,
        int liveLinks) {}
