package it.incontro.identity;

/** What somebody is in an organisation. */
public enum StaffRole {
    /** Sees and does everything, and invites others. */
    OWNER,
    /** Works in the events to whose teams they belong. */
    STAFF
}
