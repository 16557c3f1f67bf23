package it.incontro.scheduling;

import it.incontro.scheduling.solver.QuietThreads;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How much of this machine runs may take, so that pages are answered meanwhile: so many threads, which give way to all
 * others, and one run at a time.
 * The jobs’ own threads are not kept waiting for a turn, since mails are sent by them too.
 */
@Component
class SolverThreads {

    private static final int MOST_BY_ITSELF = 4;

    private final int threads;
    private final Semaphore turn = new Semaphore(1);
    private volatile boolean awaited;

    SolverThreads(@Value("${incontro.scheduling.threads:0}") int configured) {
        this.threads = threads(configured, Runtime.getRuntime().availableProcessors());
    }

    /** What holds on a machine of so many cores; with 0 configured the portal chooses. */
    static int threads(int configured, int cores) {
        return configured > 0 ? configured : Math.max(1, Math.min(cores - 1, MOST_BY_ITSELF));
    }

    /** How many threads a run gets: one core is left to the pages, if there is more than one. */
    int perRun() {
        return threads;
    }

    /** Whether a run has asked for its turn since the work under way began. */
    boolean isAwaited() {
        return awaited;
    }

    /** Carries out a run, in a thread of its own, if no other is under way here. Returns whether it was this one’s turn. */
    boolean inTurn(Runnable run) {
        awaited = true;
        return whileIdle(run);
    }

    /** Carries out work that gives way to runs, in a thread of its own, if nothing else is under way here. */
    boolean whileIdle(Runnable work) {
        if (!turn.tryAcquire()) {
            return false;
        }
        awaited = false;
        try {
            QuietThreads.run(work);
        } finally {
            turn.release();
        }
        return true;
    }
}
