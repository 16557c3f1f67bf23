package it.incontro.bench.portal;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Pages that are slow on purpose: a table that they read is held in the database for some seconds, so that they are under
 * way while their node is asked to end.
 */
final class SlowPages implements AutoCloseable {

    private static final int PAGES = 8;
    private static final Duration HELD = Duration.ofSeconds(6);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<Integer>> pages = new ArrayList<>();

    /** Opens pages of this node that answer after six seconds; returns when all of them wait. */
    static SlowPages open(URI node, Connection superuser) throws SQLException, InterruptedException {
        superuser.setAutoCommit(false);
        try (Statement statement = superuser.createStatement()) {
            statement.execute("lock table event_directory in access exclusive mode");
        }
        SlowPages slow = new SlowPages();
        for (int i = 0; i < PAGES; i++) {
            slow.pages.add(slow.threads.submit(() -> status(node)));
        }
        Future<Void> unused = slow.threads.submit(release(superuser));
        TimeUnit.SECONDS.sleep(1);
        return slow;
    }

    private static Callable<Void> release(Connection superuser) {
        return () -> {
            TimeUnit.MILLISECONDS.sleep(HELD.toMillis());
            superuser.commit();
            superuser.setAutoCommit(true);
            return null;
        };
    }

    private static int status(URI node) throws InterruptedException {
        try {
            return new Browser(node).get("/events/" + Trial.EVENT).statusCode();
        } catch (IOException lost) {
            return 0;
        }
    }

    /** What they were answered; 0 for those whose answer was lost. */
    List<Integer> statuses() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> page : pages) {
            statuses.add(page.get());
        }
        return statuses;
    }

    @Override
    public void close() {
        threads.close();
    }
}
