package it.incontro.scheduling.web;

import it.incontro.support.Rejected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The slot and meeting point that were chosen in the form of a meeting. */
record ChosenCell(UUID slotId, UUID pointId) {

    /** Throws {@link Rejected} if nothing was chosen. */
    static ChosenCell parse(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split(" ", -1);
        if (parts.length != 2) {
            throw Rejected.because("scheduling.place.choose");
        }
        try {
            return new ChosenCell(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException notIds) {
            throw Rejected.because("scheduling.place.choose");
        }
    }
}
