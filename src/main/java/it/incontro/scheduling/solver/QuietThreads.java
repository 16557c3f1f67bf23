package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that give way to whatever else the machine has to do: pages are answered while an agenda is sought. */
public final class QuietThreads {

    private QuietThreads() {}

    /**
     * Does a task in a quiet thread and waits for its end. Interrupting the one who waits interrupts the task.
     *
     * @throws RuntimeException what the task throws
     */
    public static void run(Runnable task) {
        together(List.of(task));
    }

    /** Does tasks side by side, each in a quiet thread of its own, and waits for them all; interrupted, it interrupts them. */
    static void together(List<? extends Runnable> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size(), QuietThreads::thread)) {
            tasks.forEach(task -> running.add(threads.submit(task)));
        }
        for (Future<?> task : running) {
            if (task.state() == Future.State.FAILED) {
                throw task.exceptionNow() instanceof RuntimeException unchanged
                        ? unchanged
                        : new IllegalStateException("A search failed", task.exceptionNow());
            }
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it
    private static Thread thread(Runnable work) {
        return Thread.ofPlatform()
                .daemon()
                .name("solver")
                .priority(Thread.MIN_PRIORITY)
                .unstarted(() -> {
                    Niceness.giveWay();
                    work.run();
                });
    }
}
