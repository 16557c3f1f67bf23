package it.incontro.identity;

import it.incontro.support.Rejected;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a password must be: long enough to resist guessing, not too long to hash, and not one of those tried first. */
public final class PasswordRule {

    private static final int LEAST = 10;
    private static final int MOST = 200;
    private static final Set<String> TRIED_FIRST = Set.of(
            "password123",
            "1234567890",
            "qwertyuiop",
            "passwordpassword",
            "incontro2025",
            "incontro2026",
            "torino2025",
            "torino2026",
            "vtmtorino2026",
            "vtmmichigan2025",
            "juventus1897",
            "administrator",
            "benvenuto123");

    private PasswordRule() {}

    /** Checks, and throws {@link Rejected} at the field {@code password} if this password cannot be used. */
    public static void require(String password, String email) {
        objection(password, email).ifPresent(key -> {
            throw Rejected.field("password", key, LEAST);
        });
    }

    /** The key of the sentence that says why this password cannot be used; empty if it can. */
    public static Optional<String> objection(String password, String email) {
        String low = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < LEAST) {
            return Optional.of("identity.password.short");
        }
        if (password.length() > MOST) {
            return Optional.of("identity.password.long");
        }
        boolean easy = TRIED_FIRST.contains(low)
                || low.chars().distinct().count() < 5
                || low.contains(email.toLowerCase(Locale.ROOT).split("@", 2)[0]);
        return easy ? Optional.of("identity.password.easy") : Optional.empty();
    }
}
