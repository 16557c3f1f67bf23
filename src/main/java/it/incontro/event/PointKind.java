package it.incontro.event;

/** The kinds of meeting points. */
public enum PointKind {
    TABLE,
    STAND,
    ROOM,
    OFF_SITE
}
