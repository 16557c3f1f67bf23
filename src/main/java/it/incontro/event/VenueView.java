package it.incontro.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A venue, with the most meetings that it takes at once if that is limited. */
public record VenueView(
        UUID id,
        String name,
        @Nullable String address,
        @Nullable Integer maxMeetingsAtOnce) {}
