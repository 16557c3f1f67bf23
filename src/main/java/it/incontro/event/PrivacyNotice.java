package it.incontro.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The privacy notice of an event in one of its versions.
 *
 * @param number what consents name
 * @param since when this version was first given to somebody; null while nobody has agreed to anything
 * @param latest whether it is the one in force
 */
public record PrivacyNotice(int number, @Nullable Instant since, boolean latest, NoticeContent content) {

    private static final int SHOWN_OF_IT = 16;

    /**
     * Which text this is, for a form that shows it to bring back: the number alone does not say, since a version that nobody
     * agreed to yet can still change.
     */
    public String mark() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return number + "-" + HexFormat.of().formatHex(hash).substring(0, SHOWN_OF_IT);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
