package it.incontro.event;

import java.util.UUID;

/** Somebody agreed to a privacy notice that reads differently by now: they are shown the new one. */
public class NoticeChanged extends RuntimeException {

    NoticeChanged(UUID eventId) {
        super("the privacy notice of event " + eventId + " was changed");
    }
}
