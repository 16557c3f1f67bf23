package it.incontro.identity.factor;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;

/** How passkeys name the account that they belong to: by its id, which says nothing of the person. */
final class AccountHandles {

    private AccountHandles() {}

    static Bytes of(UUID accountId) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(accountId.getMostSignificantBits())
                .putLong(accountId.getLeastSignificantBits())
                .array());
    }

    static UUID accountOf(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
