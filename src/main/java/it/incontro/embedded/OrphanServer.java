package it.incontro.embedded;

import it.incontro.support.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that went on running when the portal that had started it was killed. */
final class OrphanServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanServer.class);
    private static final long PATIENCE_SECONDS = 20;

    private final Path cluster;

    private OrphanServer(Path cluster) {
        this.cluster = cluster;
    }

    static OrphanServer on(Path cluster) {
        return new OrphanServer(cluster);
    }

    /** Stops the server that works on this directory, if there is one. Only the owner of the directory may call this. */
    void stop() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        Optional<ProcessHandle> process = processNamedIn(pidFile);
        if (process.isEmpty()) {
            return;
        }
        if (isServerOfThisDirectory(process.get())) {
            LOG.info(
                    "Stopping the database server {} that a killed portal left behind",
                    process.get().pid());
            stop(process.get());
        } else {
            // The number belongs to another program by now; the server would take it for a rival and not start.
            Files.deleteIfExists(pidFile);
        }
    }

    private static Optional<ProcessHandle> processNamedIn(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
    }

    private boolean isServerOfThisDirectory(ProcessHandle process) throws IOException {
        String command = process.info().command().orElse("");
        if (!Path.of(command).getFileName().toString().startsWith("postgres")) {
            return false;
        }
        Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        if (Files.exists(workingDirectory)) {
            return Files.isSameFile(workingDirectory, cluster);
        }
        return Arrays.stream(process.info().arguments().orElse(new String[0])).anyMatch(cluster.toString()::equals);
    }

    private void stop(ProcessHandle server) throws IOException {
        // SIGINT is PostgreSQL's fast stop, SIGQUIT its immediate one (the log is replayed at the next start).
        for (String signal : List.of("INT", "QUIT")) {
            send(signal, server);
            if (ends(server)) {
                return;
            }
        }
        throw new StartRefused(
                "The database server on %s (process %d) does not stop.".formatted(cluster, server.pid()),
                "End that process and start again.");
    }

    private static void send(String signal, ProcessHandle server) throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            server.destroyForcibly();
            return;
        }
        new ProcessBuilder("kill", "-" + signal, Long.toString(server.pid())).start();
    }

    private static boolean ends(ProcessHandle server) {
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
