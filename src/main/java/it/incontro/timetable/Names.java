package it.incontro.timetable;

/**
 * How statements name the two sides of a request {@code r}. Looked up by key for each row on purpose: joined, the
 * database underestimates them behind row security and begins at the wrong end.
 */
final class Names {

    private static final String SIDE = """
        (select c.legal_name || coalesce(' · ' || b.division, '')
            from participation p join company c on c.id = p.company_id left join buyer b on b.id = p.buyer_id
            where p.id = r.%s)\
        """;

    /** The asking side. */
    static final String ASKER = SIDE.formatted("asker_id");

    /** The side that is asked. */
    static final String TARGET = SIDE.formatted("target_id");

    /** A person {@code x}. */
    static final String PERSON = "coalesce(x.honorific || ' ', '') || x.given_name || ' ' || x.family_name";

    /** All hats of the individuals who wear the hats {@code :persons}: whoever is taken in one is taken in all. */
    static final String HATS = """
        (select hat.id from person named join person hat on hat.individual_id = named.individual_id
            where named.id = any(cast(:persons as uuid[])))\
        """;

    private Names() {}
}
