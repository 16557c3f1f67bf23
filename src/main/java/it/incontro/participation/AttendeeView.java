package it.incontro.participation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An attendee without contact data, as any page may show them. */
public record AttendeeView(
        UUID id,
        UUID participationId,
        UUID personId,
        String name,
        @Nullable String jobTitle,
        List<String> languages,
        boolean contact) {}
