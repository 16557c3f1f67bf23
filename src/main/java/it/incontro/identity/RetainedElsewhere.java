package it.incontro.identity;

import java.time.Instant;
import java.util.List;

/** A line that another job carries out, many times a day: counts of tries go as soon as they have no meaning any more. */
record RetainedElsewhere(RetentionPeriod period) implements Retained {

    @Override
    public boolean ofPortal() {
        return true;
    }

    @Override
    public List<String> due(Instant now) {
        return List.of();
    }

    @Override
    public int discard(Instant now) {
        return 0;
    }
}
