package it.incontro.timetable;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many entries of a person's agenda are added, moved or removed between two plans. */
public record PersonChange(
        UUID personId, String name, @Nullable String email, int added, int moved, int removed) {}
