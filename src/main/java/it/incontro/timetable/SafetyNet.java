package it.incontro.timetable;

import it.incontro.support.Conflict;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The last line against double bookings: what the database refuses is told as a conflict, not as a failure. */
final class SafetyNet {

    private static final String EXCLUSION = "23P01";
    private static final String UNIQUE = "23505";
    private static final String DEADLOCK = "40P01";
    private static final String SERIALIZATION = "40001";

    private SafetyNet() {}

    /** Does a write; the constraints' refusals become conflicts. */
    static <T> T orConflict(Supplier<T> write) {
        try {
            return write.get();
        } catch (RuntimeException failure) {
            String state = sqlState(failure);
            if (state == null) {
                throw failure;
            }
            throw switch (state) {
                case EXCLUSION, UNIQUE -> new Conflict("timetable.place.taken-meanwhile");
                case DEADLOCK, SERIALIZATION -> new Conflict("timetable.place.try-again");
                default -> failure;
            };
        }
    }

    private static @Nullable String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState();
            }
        }
        return null;
    }
}
