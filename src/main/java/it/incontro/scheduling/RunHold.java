package it.incontro.scheduling;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The sole right to carry out a run: a lock of a database session, which ends with the process that holds it, however it
 * ends. Nothing has to be waited for after a crash, and no two nodes ever hold it at once.
 */
final class RunHold implements AutoCloseable {

    private static final int SECONDS = 2;

    private final Connection session;
    private final UUID runId;

    RunHold(Connection session, UUID runId) {
        this.session = session;
        this.runId = runId;
    }

    /** Whether it still holds; once the session is gone another node may take the run. */
    boolean isAlive() {
        try {
            return session.isValid(SECONDS);
        } catch (SQLException gone) {
            return false;
        }
    }

    /** Gives it up. A session that cannot be unlocked is ended, and its lock with it. */
    @Override
    public void close() {
        try (session) {
            if (!RunHolds.unlock(session, runId)) {
                session.abort(Runnable::run);
            }
        } catch (SQLException gone) {
            // The lock went with the session.
            return;
        }
    }
}
