package it.incontro.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** The directories of the servers of tests, each named after the process that uses it. */
final class TemporaryClusters {

    private final Path parent;

    TemporaryClusters(Path parent) {
        this.parent = parent;
    }

    Path ofThisProcess() throws IOException {
        return Files.createTempDirectory(parent, ProcessHandle.current().pid() + "-");
    }

    /** Tests that were killed have left their servers running. */
    void removeThoseOfDeadProcesses() throws IOException {
        try (DirectoryStream<Path> clusters = Files.newDirectoryStream(parent, "[0-9]*-*")) {
            for (Path cluster : clusters) {
                if (ProcessHandle.of(processOf(cluster)).isEmpty()) {
                    OrphanServer.on(cluster).stop();
                    FileSystemUtils.deleteRecursively(cluster);
                }
            }
        }
    }

    private static long processOf(Path cluster) {
        String name = cluster.getFileName().toString();
        return Long.parseLong(name.substring(0, name.indexOf('-')));
    }
}
