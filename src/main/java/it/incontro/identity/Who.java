package it.incontro.identity;

/** In what capacity somebody may open a page. */
public enum Who {
    /** Everybody, signed in or not. */
    ANYONE,
    /** Everybody who is signed in with an account. */
    ACCOUNT,
    /** An owner of the organiser that the URL names. */
    OWNER,
    /** Staff of the organiser that the URL names. */
    STAFF,
    /** An organiser of the event: an owner, or a member of its team. */
    ORGANISER,
    /** Temporary staff of the event's day. */
    DESK,
    /** An attendee, signed in, of the participation that the URL names. */
    PARTICIPANT,
    /** The holder of a link to the participation that the URL names. */
    LINK_HOLDER,
    /** The person, signed in, that the URL names. */
    PERSON
}
