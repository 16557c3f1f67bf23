package it.incontro.participation.web;

import it.incontro.participation.OwnLimits;
import it.incontro.participation.ParticipationView;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a participation sits and how many meetings it has, as typed; what is left empty is the event's. */
record PlaceForm(
        @Nullable UUID meetingPointId,
        @Nullable @Min(1) Integer maxMeetingsPerDay,
        @Nullable @Min(1) Integer maxMeetings,
        @Nullable @Min(1) Integer minMeetings) {

    static PlaceForm of(ParticipationView participation) {
        return new PlaceForm(
                participation.meetingPointId(),
                participation.maxMeetingsPerDay(),
                participation.maxMeetings(),
                participation.minMeetings());
    }

    OwnLimits toLimits() {
        return new OwnLimits(maxMeetingsPerDay, maxMeetings, minMeetings);
    }
}
