package it.incontro.assurance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own tools, as the machine has them, and a server of their version: they do not read a newer one. */
final class ClientTools {

    private static final Path BINARIES = Path.of("target", "postgres-15");
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    private ClientTools() {}

    /** The version of pg_dump; empty if the machine has none. */
    static Optional<Integer> version() throws IOException, InterruptedException {
        try {
            Process asked = new ProcessBuilder("pg_dump", "--version").start();
            String text = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            asked.waitFor();
            Matcher version = VERSION.matcher(text);
            return version.find() ? Optional.of(Integer.valueOf(version.group(1))) : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** A server that pg_dump of this version can read. */
    static EmbeddedPostgres server(int version, Path data) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(
                        Path.of("target", "test-binaries-" + version).toFile())
                .setRegisterShutdownHook(true)
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "");
        if (version < 18) {
            builder.setPgBinaryResolver((system, architecture) -> binaries());
        }
        return builder.start();
    }

    private static InputStream binaries() throws IOException {
        try (Stream<Path> files = Files.list(BINARIES)) {
            Path jar = files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(
                            () -> new IOException("no binaries in " + BINARIES + ": run mvnw process-test-classes"));
            try (JarFile archive = new JarFile(jar.toFile())) {
                var entry = archive.stream()
                        .filter(file -> file.getName().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow();
                return new ByteArrayInputStream(archive.getInputStream(entry).readAllBytes());
            }
        }
    }

    /** Runs a script as an operator would, as superuser of this server. @return what it said */
    static String run(EmbeddedPostgres server, String... command) throws IOException, InterruptedException {
        return run(server, Map.of(), command);
    }

    /** The same with more in its environment. */
    static String run(EmbeddedPostgres server, Map<String, String> more, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().putAll(more);
        process.environment()
                .putAll(Map.of(
                        "PGHOST", "127.0.0.1",
                        "PGPORT", String.valueOf(server.getPort()),
                        "PGUSER", "postgres",
                        "PGDATABASE", "incontro",
                        "OWNER_PASSWORD", "owner",
                        "APP_PASSWORD", "application"));
        Process running = process.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
    }
}
