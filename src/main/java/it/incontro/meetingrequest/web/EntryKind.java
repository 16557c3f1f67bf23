package it.incontro.meetingrequest.web;

/** What the organiser enters. */
enum EntryKind {
    /** Only the second one is asked. */
    PROPOSAL,
    /** Both are asked. */
    PROPOSAL_TO_BOTH,
    /** Nobody is asked: they agree already. */
    AGREED
}
