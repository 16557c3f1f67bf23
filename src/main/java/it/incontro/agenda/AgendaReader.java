package it.incontro.agenda;

import java.util.Locale;

/**
 * For whom an agenda is made.
 *
 * @param contacts whether contact data of counterparts may be shown; never to the holder of a link
 * @param unreleased whether the programme of a delegation may be shown before its release; only to organisers
 */
public record AgendaReader(Locale locale, boolean contacts, boolean unreleased) {

    /** Somebody who is signed in and reads what is theirs. */
    public static AgendaReader participant(Locale locale) {
        return new AgendaReader(locale, true, false);
    }

    /** The holder of a participation's link. */
    public static AgendaReader linkHolder(Locale locale) {
        return new AgendaReader(locale, false, false);
    }

    /** An organiser, who sees everything. */
    public static AgendaReader organiser(Locale locale) {
        return new AgendaReader(locale, true, true);
    }
}
