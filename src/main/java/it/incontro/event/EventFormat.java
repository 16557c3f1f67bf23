package it.incontro.event;

/** The shapes of events; one engine runs them all. */
public enum EventFormat {
    /** Many meet many, on stands and tables. */
    CONVENTION,
    /** Companies and a delegation travel to somebody else's convention. */
    MISSION,
    /** A few buyers sit, many companies rotate. */
    INCOMING,
    /** Anybody may ask anybody that the organiser allows. */
    NETWORK_DAY
}
