package it.incontro.timetable;

/** How statements name the two sides of a request {@code r}. */
final class Names {

    /** The asking side. */
    static final String ASKER = "ac.legal_name || coalesce(' · ' || ab.division, '')";

    /** The side that is asked. */
    static final String TARGET = "tc.legal_name || coalesce(' · ' || tb.division, '')";

    /** What the two need to be joined with. */
    static final String JOINS = """
        join participation ap on ap.id = r.asker_id join company ac on ac.id = ap.company_id
        left join buyer ab on ab.id = ap.buyer_id
        join participation tp on tp.id = r.target_id join company tc on tc.id = tp.company_id
        left join buyer tb on tb.id = tp.buyer_id
        """;

    /** A person {@code x}. */
    static final String PERSON = "coalesce(x.honorific || ' ', '') || x.given_name || ' ' || x.family_name";

    private Names() {}
}
