package it.incontro.event;

/** What participants may do while its window is open. */
public enum Activity {
    /** Companies apply. */
    APPLY,
    /** Participants ask for meetings. */
    REQUEST,
    /** Participants answer requests. */
    ANSWER,
    /** Participants comment on the provisional agenda. */
    COMMENT
}
