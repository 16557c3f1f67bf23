package it.incontro.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords of a lasting server, made by chance with its data and kept beside them in a file that nobody else may read:
 * its port is open to every user of the machine.
 */
record DatabasePasswords(String superuser, String owner, String application) {

    private static final String FILE = "postgres.passwords";
    private static final int BYTES = 24;

    /** A server without passwords, as tests have it. */
    static final DatabasePasswords NONE = new DatabasePasswords("", "", "");

    static boolean areIn(Path data) {
        return Files.exists(data.resolve(FILE));
    }

    /** Those of a directory, made if there are none. */
    static DatabasePasswords of(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            writePrivately(file, "superuser=%s%nowner=%s%napplication=%s%n".formatted(random(), random(), random()));
        }
        Properties known = new Properties();
        known.load(new StringReader(Files.readString(file)));
        return new DatabasePasswords(
                known.getProperty("superuser", ""),
                known.getProperty("owner", ""),
                known.getProperty("application", ""));
    }

    /** A file with the superuser's password alone, as the making of a cluster wants it; to be deleted after that. */
    Path writeForInitialisation(Path data) throws IOException {
        Path file = data.resolve(FILE + ".initial");
        writePrivately(file, superuser + "\n");
        return file;
    }

    /** Whole or not at all, and never readable for others. */
    private static void writePrivately(Path file, String text) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] onlyOwner = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, onlyOwner);
        Files.writeString(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
