package it.incontro.participation;

import it.incontro.identity.PersonDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is entered of an attendee; languages are ISO codes. */
public record AttendeeDetails(
        PersonDetails person, @Nullable String jobTitle, List<String> languages) {}
