package it.incontro.event;

/** The parts of a privacy notice, in the order of the page, after who is responsible. */
public enum NoticeSection {
    PURPOSES,
    LEGAL_BASIS,
    DATA,
    RECIPIENTS,
    TRANSFERS,
    RETENTION,
    RIGHTS
}
