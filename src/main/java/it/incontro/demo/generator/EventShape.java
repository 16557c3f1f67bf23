package it.incontro.demo.generator;

/**
 * How large an event is, and how it is held.
 *
 * @param requests accepted requests
 * @param days days of meetings, each with a morning and an afternoon
 * @param slotsPerHalf slots of a morning, and of an afternoon
 * @param tables free meeting points of one desk each
 * @param buyersSit whether each buyer has a table of its own to which the companies walk
 * @param standsPercent how many of a hundred companies have a stand, where their meetings are held
 * @param walkMinutes the way between the two halls, or 0 for an event in one hall
 * @param mostTeams the most parallel agendas of a buyer
 * @param people attendees of all companies and buyers together
 * @param perDay the most meetings of one team on one day
 * @param atLeast how many meetings every company is to have, if it has as many requests
 */
public record EventShape(
        int buyers,
        int companies,
        int requests,
        int days,
        int slotsPerHalf,
        int tables,
        boolean buyersSit,
        int standsPercent,
        int walkMinutes,
        int mostTeams,
        int people,
        int perDay,
        int atLeast) {

    /** Minutes of every meeting. */
    public static final int SLOT_MINUTES = 25;

    /** Minutes between two slots. */
    public static final int CHANGE_OVER_MINUTES = 5;

    /** A mission: few buyers sit in one hall, many companies go round. */
    public static final EventShape MISSION = new EventShape(25, 60, 300, 2, 5, 0, true, 0, 0, 1, 130, 10, 2);

    /** A convention of the size of VTM Torino: two halls with stands and tables, buyers with parallel agendas. */
    public static final EventShape VTM = new EventShape(220, 400, 9_000, 2, 8, 100, false, 70, 8, 3, 1_250, 14, 4);

    /** The largest convention of its kind. */
    public static final EventShape STRESS =
            new EventShape(500, 1_000, 16_500, 3, 8, 180, false, 65, 8, 3, 4_000, 14, 3);

    /** The slots of the whole event. */
    public int slots() {
        return days * 2 * slotsPerHalf;
    }

    /** How many meetings a participation with so many teams can have. */
    int capacity(int teams) {
        return teams * days * Math.min(perDay, 2 * slotsPerHalf);
    }
}
