package it.incontro.scheduling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Gives nodes the sole right to carry out a run. */
@Component
class RunHolds {

    /** The number by which PostgreSQL knows the lock of a run. */
    static final String KEY = "hashtextextended('solver-run:' || ?, 0)";

    private final DataSource dataSource;

    RunHolds(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The right to carry out this run, with a database session of its own; empty while another node has it. */
    Optional<RunHold> take(UUID runId) {
        try {
            Connection session = dataSource.getConnection();
            if (call(session, "pg_try_advisory_lock", runId)) {
                return Optional.of(new RunHold(session, runId));
            }
            session.close();
            return Optional.empty();
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("cannot lock run " + runId, broken);
        }
    }

    static boolean unlock(Connection session, UUID runId) throws SQLException {
        return call(session, "pg_advisory_unlock", runId);
    }

    private static boolean call(Connection session, String function, UUID runId) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement("select " + function + "(" + KEY + ")")) {
            statement.setString(1, runId.toString());
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
