package it.incontro.assurance;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** An authenticator app, as somebody has it on their phone. */
final class AppCodes {

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    final byte[] secret;

    AppCodes(String letters) {
        this.secret = new Base32().decode(letters.replace(" ", ""));
    }

    String now() {
        return at(Instant.now());
    }

    /** What it will show in half a minute; a clock may be as wrong as that. */
    String next() {
        return at(Instant.now().plus(generator.getTimeStep()));
    }

    private String at(Instant time) {
        try {
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, generator.getAlgorithm()), time);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
