package it.incontro.timetable;

/** The kinds of agenda items. */
public enum ItemKind {
    PLENARY,
    WORKSHOP,
    INSTITUTIONAL,
    SITE_VISIT,
    TRANSFER,
    LUNCH
}
