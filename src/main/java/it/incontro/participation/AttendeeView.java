package it.incontro.participation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attendee without contact data, as any page may show them.
 *
 * @param agenda in which of the participation’s agendas they sit, from 1; those with the same sit together
 */
public record AttendeeView(
        UUID id,
        UUID participationId,
        UUID personId,
        String name,
        @Nullable String jobTitle,
        List<String> languages,
        boolean contact,
        int agenda) {}
