package it.incontro.identity.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Encrypts what must be read again, with a key that is not in the database. Each text is bound to the row that it belongs
 * to, so that it cannot be moved to another account.
 */
@Component
public class Secrets {

    private static final Logger LOG = LoggerFactory.getLogger(Secrets.class);
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final @Nullable SecretKey key;

    Secrets(SecretsKey key) {
        this.key = key.find().orElse(null);
    }

    /** Whether there is a key; without one nothing can be kept that needs it. */
    public boolean canKeep() {
        return key != null;
    }

    /** Hides a secret of this owner. */
    byte[] encrypt(byte[] secret, UUID owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] hidden;
        try {
            hidden = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return ByteBuffer.allocate(NONCE_BYTES + hidden.length)
                .put(nonce)
                .put(hidden)
                .array();
    }

    /** The secret, if it is this owner's and was hidden with the present key. */
    Optional<byte[]> decrypt(byte[] kept, UUID owner) {
        if (key == null) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(kept, NONCE_BYTES);
        try {
            return Optional.of(
                    run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(kept, NONCE_BYTES, kept.length), owner));
        } catch (GeneralSecurityException foreign) {
            LOG.error("A secret of account {} cannot be read: was incontro.secrets-key changed?", owner, foreign);
            return Optional.empty();
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, UUID owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(16)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .array());
        return cipher.doFinal(text);
    }
}
