package it.incontro.support.web;

import java.sql.SQLException;
import java.util.Set;

/** What PostgreSQL says of a statement that it refuses. */
final class SqlStates {

    /** A key that exists, one that is gone, a place that is taken. */
    private static final Set<String> CONTRADICTIONS = Set.of("23505", "23503", "23P01");

    private SqlStates() {}

    /** Whether the rows of somebody else stand against it, rather than what was sent. */
    static boolean isContradiction(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return CONTRADICTIONS.contains(sql.getSQLState());
            }
        }
        return false;
    }
}
