package it.incontro.event.web;

import it.incontro.event.VenueDetails;
import it.incontro.event.VenueView;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A venue, as typed. */
record VenueForm(
        @NotBlank @Size(max = 120) String name,
        @Nullable @Size(max = 300) String address,
        @Nullable @Min(1) Integer maxMeetingsAtOnce) {

    static VenueForm empty() {
        return new VenueForm("", null, null);
    }

    static VenueForm of(VenueView venue) {
        return new VenueForm(venue.name(), venue.address(), venue.maxMeetingsAtOnce());
    }

    VenueDetails toDetails() {
        return new VenueDetails(
                name.strip(), address == null || address.isBlank() ? null : address.strip(), maxMeetingsAtOnce);
    }
}
