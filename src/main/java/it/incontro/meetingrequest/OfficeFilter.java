package it.incontro.meetingrequest;

import it.incontro.participation.Side;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the organiser looks for: a state, the asking side, a name, one participation; null means any. */
public record OfficeFilter(
        @Nullable RequestState state,
        @Nullable Side side,
        @Nullable String text,
        @Nullable UUID participation) {

    /** Everything. */
    public static final OfficeFilter ALL = new OfficeFilter(null, null, null, null);
}
