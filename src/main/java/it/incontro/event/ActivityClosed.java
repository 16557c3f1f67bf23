package it.incontro.event;

import org.jspecify.annotations.Nullable;

/** Somebody tried what is not open now; the page says when it was, or will be. */
public class ActivityClosed extends RuntimeException {

    private final Activity activity;
    private final transient @Nullable WindowView window;

    ActivityClosed(Activity activity, @Nullable WindowView window) {
        super(activity + " is closed");
        this.activity = activity;
        this.window = window;
    }

    /** What was tried. */
    public Activity activity() {
        return activity;
    }

    /** When it is open; null if it never is. */
    public @Nullable WindowView window() {
        return window;
    }
}
