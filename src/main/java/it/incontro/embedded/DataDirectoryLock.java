package it.incontro.embedded;

import it.incontro.support.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a data directory for one living process. The system lets go of it when that process dies, however it dies. */
final class DataDirectoryLock {

    /** Far behind the text, because Windows forbids others to read what is locked. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;

    private DataDirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DataDirectoryLock acquire(Path data) throws IOException {
        Path file = data.resolve("incontro.lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw inUse(data, file);
        }
        byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
        channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
        return new DataDirectoryLock(channel);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static StartRefused inUse(Path data, Path file) throws IOException {
        return new StartRefused(
                "Another Incontro is already running on %s (process %s)."
                        .formatted(data, Files.readString(file).strip()),
                "Stop it, or set INCONTRO_DATA to another directory.");
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
