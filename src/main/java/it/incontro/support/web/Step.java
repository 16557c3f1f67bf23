package it.incontro.support.web;

import org.jspecify.annotations.Nullable;

/**
 * One step of a way that a page shows, such as the life of an event or the parts of a long form.
 *
 * @param text what it is called
 * @param state done, current or ahead
 * @param note when it is, or what is missing
 * @param url where it is done; null if it cannot be opened
 */
public record Step(
        String text,
        State state,
        @Nullable String note,
        @Nullable String url) {

    /** How far a step is. */
    public enum State {
        DONE,
        CURRENT,
        AHEAD
    }

    /** A step without a note and a page of its own. */
    public static Step of(String text, State state) {
        return new Step(text, state, null, null);
    }
}
