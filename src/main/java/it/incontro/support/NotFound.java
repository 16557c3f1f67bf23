package it.incontro.support;

/** What was asked for does not exist, or not for the one who asks; shown as a page with status 404. */
public class NotFound extends RuntimeException {

    /** Handles a form in which {@code what} is the kind of thing and its id, for the log; never shown. */
    public NotFound(String what) {
        super(what);
    }
}
