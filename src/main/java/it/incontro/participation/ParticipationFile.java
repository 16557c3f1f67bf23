package it.incontro.participation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the organiser alone sees of a participation. */
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
        int liveLinks) {}
