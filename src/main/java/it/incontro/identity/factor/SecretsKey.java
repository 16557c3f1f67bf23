package it.incontro.identity.factor;

import it.incontro.support.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The key for secrets: from the configuration, or, where the database comes along, from a file beside it that is made at
 * the first start.
 */
@Component
class SecretsKey {

    private static final Logger LOG = LoggerFactory.getLogger(SecretsKey.class);
    private static final int BYTES = 32;

    private final Environment environment;

    SecretsKey(Environment environment) {
        this.environment = environment;
    }

    Optional<SecretKey> find() {
        String configured = environment.getProperty("incontro.secrets-key", "").strip();
        if (!configured.isEmpty()) {
            return Optional.of(key(configured));
        }
        if (environment.containsProperty("spring.datasource.url")) {
            LOG.warn("incontro.secrets-key is not set: authenticator apps cannot be set up as second factor.");
            return Optional.empty();
        }
        return Optional.of(key(ofFile(Path.of(
                environment.getProperty("incontro.data", environment.getProperty("user.home", ".") + "/.incontro")))));
    }

    private static SecretKey key(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            bytes = new byte[0];
        }
        if (bytes.length != BYTES) {
            throw new StartRefused(
                    "incontro.secrets-key is not 32 bytes in Base64.", "openssl rand -base64 32 makes one.");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static String ofFile(Path folder) {
        Path file = folder.resolve("secrets.key");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                write(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            createForOwnerAlone(file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return;
        }
        Files.write(
                file,
                Base64.getEncoder().encodeToString(bytes).getBytes(StandardCharsets.US_ASCII),
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static void createForOwnerAlone(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
