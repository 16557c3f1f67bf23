package it.incontro.participation;

import it.incontro.event.Activity;
import java.time.Instant;

/**
 * An activity that is open for one participation, whatever its window says.
 *
 * @param open whether it still is: by the event's clock the time is not over
 */
public record Reopening(Activity activity, Instant until, boolean open) {}
