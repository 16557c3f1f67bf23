package it.incontro.identity;

import java.time.Instant;
import java.util.List;

/** One line of the table of periods, carried out by the module that holds the rows. */
public interface Retained {

    /** Which line. */
    RetentionPeriod period();

    /** Whether the rows belong to no organiser: then it is carried out without a tenant, and nobody's names are in it. */
    boolean ofPortal();

    /** By name or kind, what has been kept long enough at this moment. */
    List<String> due(Instant now);

    /** Deletes exactly that. @return how many */
    int discard(Instant now);
}
