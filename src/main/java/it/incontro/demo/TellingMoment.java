package it.incontro.demo;

/** The moments of an event's life to which the demo's clock page leads. */
public enum TellingMoment {
    BEFORE_APPLICATIONS,
    DURING_REQUESTS,
    BUILDING_THE_AGENDA,
    EVE,
    FIRST_DAY,
    AFTER
}
