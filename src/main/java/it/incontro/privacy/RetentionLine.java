package it.incontro.privacy;

import it.incontro.identity.RetentionPeriod;
import java.util.List;

/** One line of the table of periods, with what goes by it. */
public record RetentionLine(RetentionPeriod period, boolean ofPortal, List<String> due) {

    private static final int NAMED = 100;

    /** How many rows. */
    public int count() {
        return due.size();
    }

    /** The first of them by name, each once. */
    public List<String> named() {
        return due.stream().distinct().limit(NAMED).toList();
    }
}
