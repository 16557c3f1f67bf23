package it.incontro.bench.portal;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The portal as a process of its own: started, asked to end, killed. */
final class PortalNode implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final PortalDatabase database;
    private final int port;
    private final Path log;
    private final String option;
    private Process process;

    /** One that starts soon, for trials in which nodes come and go. */
    PortalNode(PortalDatabase database, int port, Path log) throws IOException {
        this(database, port, log, "-XX:TieredStopAtLevel=1");
    }

    /** One with an option of the Java machine of its own. */
    PortalNode(PortalDatabase database, int port, Path log, String option) throws IOException {
        this.option = option;
        this.database = database;
        this.port = port;
        this.log = log;
        this.process = launch();
    }

    int port() {
        return port;
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Returns when the portal takes visitors. */
    PortalNode awaitReady() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the portal on port " + port + " did not start; see " + log);
            }
            Thread.sleep(200);
        }
        return this;
    }

    boolean isReady() {
        try {
            HttpURLConnection question =
                    (HttpURLConnection) address().resolve("/readyz").toURL().openConnection();
            question.setConnectTimeout(1000);
            question.setReadTimeout(3000);
            return question.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Asks the process to end, and tells how long it took. */
    Duration terminate() throws InterruptedException {
        long start = System.nanoTime();
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    void startAgain() throws IOException {
        process = launch();
    }

    @Override
    public void close() {
        try {
            terminate();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx700m",
                        option,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "it.incontro.IncontroApplication",
                        "--spring.profiles.active=demo",
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=incontro_app",
                        "--spring.flyway.url=" + database.url(),
                        "--spring.flyway.user=incontro_owner",
                        "--incontro.mail.requests-digest=5s")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // Not among the arguments, which everybody on the machine can read.
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", database.password("application"));
        builder.environment().put("SPRING_FLYWAY_PASSWORD", database.password("owner"));
        return builder.start();
    }
}
