package it.incontro.support.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What PostgreSQL says of a statement that it refuses, and what is said when it does not answer. */
final class SqlStates {

    /** A key that exists, one that is gone, a place that is taken. */
    private static final Set<String> CONTRADICTIONS = Set.of("23505", "23503", "23P01");

    /** It is shut down or not up yet, takes nobody more, or stopped a statement that took too long. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "57014", "53300");

    private static final String CONNECTION_LOST = "08";

    /** What the pool says of a connection that broke under a transaction, which then cannot even be rolled back. */
    private static final String LOST_IN_USE = "Connection is closed";

    private static final int DEPTH = 20;

    private SqlStates() {}

    /** Whether the rows of somebody else stand against it, rather than what was sent. */
    static boolean isContradiction(Throwable failure) {
        return first(failure)
                .map(SQLException::getSQLState)
                .filter(CONTRADICTIONS::contains)
                .isPresent();
    }

    /** Whether the database is not there to be asked. */
    static boolean isAway(Throwable failure) {
        return causes(failure).anyMatch(SqlStates::saysSo) || refusals(failure).anyMatch(SqlStates::isAway);
    }

    private static boolean saysSo(Throwable cause) {
        return cause instanceof CannotCreateTransactionException || cause instanceof DataAccessResourceFailureException;
    }

    /** The state, for the log: messages repeat what people typed. */
    static String of(Throwable failure) {
        return first(failure).map(SQLException::getSQLState).orElse("no state");
    }

    private static boolean isAway(SQLException refusal) {
        String state = refusal.getSQLState();
        // The pool says so when it has waited in vain for a connection.
        return refusal instanceof SQLTransientConnectionException
                || LOST_IN_USE.equals(refusal.getMessage())
                || (state != null && (state.startsWith(CONNECTION_LOST) || AWAY.contains(state)));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(
                        failure, Objects::nonNull, cause -> cause == null ? null : cause.getCause())
                .limit(DEPTH)
                .map(Objects::requireNonNull);
    }

    private static Optional<SQLException> first(Throwable failure) {
        return refusals(failure).findFirst();
    }

    private static Stream<SQLException> refusals(Throwable failure) {
        return causes(failure).filter(SQLException.class::isInstance).map(SQLException.class::cast);
    }
}
