package it.incontro.participation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two records of an event side by side.
 *
 * @param same what was said of them; null if nothing yet
 * @param clashes where they are placed at the same time though they are one
 */
public record SamePair(
        SameRecord one, SameRecord other, @Nullable Boolean same, List<PersonClash> clashes) {}
