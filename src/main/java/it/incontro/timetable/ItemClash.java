package it.incontro.timetable;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A person of an agenda item who is somewhere else at that time in a draft. Movable meetings can be taken out. */
public record ItemClash(
        UUID personId,
        String personName,
        String withEn,
        String withIt,
        Instant startsAt,
        Instant endsAt,
        String planName,
        boolean working,
        boolean movable) {

    /** What it clashes with, in the reader's language. */
    public String with(Locale locale) {
        return locale.getLanguage().equals("it") ? withIt : withEn;
    }
}
