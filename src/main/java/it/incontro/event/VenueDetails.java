package it.incontro.event;

import org.jspecify.annotations.Nullable;

/** What a venue is called, where it is and how many meetings it takes at once; null means no limit. */
public record VenueDetails(
        String name, @Nullable String address, @Nullable Integer maxMeetingsAtOnce) {}
