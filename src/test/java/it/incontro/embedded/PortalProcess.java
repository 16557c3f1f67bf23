package it.incontro.embedded;

import it.incontro.support.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Another process with a database, which dies as by {@code kill -9} once it has started. */
final class PortalProcess {

    static final String STARTED = "started";

    private PortalProcess() {}

    public static void main(String[] arguments) {
        try {
            EmbeddedServer.lasting(Path.of(arguments[0]));
            System.out.print(STARTED);
        } catch (StartRefused e) {
            System.out.print(e.getMessage());
        }
        System.out.flush();
        Runtime.getRuntime().halt(137);
    }

    /** Runs one until its death and tells what it said. */
    static String runOn(Path data) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dlogging.level.root=off",
                        PortalProcess.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output.substring(output.lastIndexOf('\n') + 1);
    }
}
