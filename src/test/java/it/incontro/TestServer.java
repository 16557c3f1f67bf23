package it.incontro;

import it.incontro.embedded.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.springframework.boot.SpringApplication;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The PostgreSQL of the tests: in a container where Docker answers, else from the embedded binaries. */
final class TestServer {

    private final UnaryOperator<String> urls;
    private final Runnable end;
    private final Thread hook;

    private TestServer(UnaryOperator<String> urls, Runnable end) {
        this.urls = urls;
        this.end = end;
        this.hook = new Thread(end, "stop-test-server");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static TestServer start() {
        return dockerAnswers() ? inContainer() : embedded();
    }

    /** A socket is looked for first: asking Testcontainers on a machine without Docker takes many seconds. */
    private static boolean dockerAnswers() {
        boolean named = System.getenv("DOCKER_HOST") != null;
        return named || Files.isWritable(Path.of("/var/run/docker.sock"));
    }

    private static TestServer inContainer() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18")
                .withUsername("postgres")
                .withDatabaseName("postgres")
                .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust")
                .withEnv("POSTGRES_INITDB_ARGS", "--locale=C --locale-provider=icu --icu-locale=und")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        container.start();
        String base = "jdbc:postgresql://%s:%d/".formatted(container.getHost(), container.getMappedPort(5432));
        return new TestServer(base::concat, container::stop);
    }

    private static TestServer embedded() {
        EmbeddedServer server = EmbeddedServer.temporary(Path.of("target", "test-database"));
        return new TestServer(server::url, server::close);
    }

    String url(String database) {
        return urls.apply(database);
    }

    /** Spring closes its contexts in a shutdown hook too, and hooks run side by side: the server must outlive them. */
    synchronized void stopAfterSpringContexts() {
        if (Runtime.getRuntime().removeShutdownHook(hook)) {
            SpringApplication.getShutdownHandlers().add(end);
        }
    }
}
