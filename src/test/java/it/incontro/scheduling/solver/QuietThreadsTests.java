package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class QuietThreadsTests {

    @Test
    @EnabledOnOs(OS.LINUX)
    void giveWayInTheSystemTooWithTheThreadsTheyStart() {
        int own = niceness();
        Queue<Integer> seen = new ConcurrentLinkedQueue<>();

        QuietThreads.run(() -> {
            seen.add(niceness());
            QuietThreadsTests.inAnotherThread(() -> seen.add(niceness()));
        });

        assertThat(seen).hasSize(2).allSatisfy(nice -> assertThat(nice).isGreaterThan(own));
        assertThat(niceness()).isEqualTo(own);
    }

    @Test
    void doAllTasksBeforeTheyAreDone() {
        Queue<String> done = new ConcurrentLinkedQueue<>();

        QuietThreads.together(List.of(() -> done.add("one"), () -> done.add("two")));

        assertThat(done).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void throwWhatTheirTaskThrows() {
        assertThatExceptionOfType(SolverUnavailable.class)
                .isThrownBy(() -> QuietThreads.run(() -> {
                    throw new SolverUnavailable(new UnsatisfiedLinkError());
                }));
    }

    @Test
    void tellWhatBecameOfAnInterruptedTask() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> QuietThreads.run(() -> {
                        LockSupport.park();
                        throw new IllegalStateException(
                                "interrupted: " + Thread.currentThread().isInterrupted());
                    }))
                    .withMessage("interrupted: true");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static void inAnotherThread(Runnable task) {
        Thread thread = Thread.ofPlatform().start(task);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The nineteenth field; the second is a name in brackets that may hold blanks. */
    private static int niceness() {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Integer.parseInt(fields[16]);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
