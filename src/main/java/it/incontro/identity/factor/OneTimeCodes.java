package it.incontro.identity.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** The codes of authenticator apps after RFC 6238: six digits, thirty seconds, one step too early or too late allowed. */
@Component
class OneTimeCodes {

    private static final int SKEW = 1;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    /** The step whose code this is, near the given time. */
    OptionalLong stepOf(byte[] secret, String typed, Instant now) {
        String code = typed.replaceAll("\\s", "");
        long step = now.getEpochSecond() / generator.getTimeStep().toSeconds();
        OptionalLong found = OptionalLong.empty();
        for (long candidate = step - SKEW; candidate <= step + SKEW; candidate++) {
            if (same(codeOf(secret, candidate), code)) {
                found = OptionalLong.of(candidate);
            }
        }
        return found;
    }

    private String codeOf(byte[] secret, long step) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()),
                    Instant.ofEpochSecond(step * generator.getTimeStep().toSeconds()));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
