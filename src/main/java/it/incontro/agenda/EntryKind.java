package it.incontro.agenda;

/** What takes time in an agenda: a meeting, or one of the kinds of agenda items. */
public enum EntryKind {
    MEETING,
    PLENARY,
    WORKSHOP,
    INSTITUTIONAL,
    SITE_VISIT,
    TRANSFER,
    LUNCH
}
