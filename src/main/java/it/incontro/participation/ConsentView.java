package it.incontro.participation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody agreed to, and whether they have taken it back. */
public record ConsentView(
        UUID id,
        String person,
        ConsentKind kind,
        Instant givenAt,
        @Nullable Instant withdrawnAt) {

    /** Whether it holds and can be taken back. */
    public boolean isWithdrawable() {
        return withdrawnAt == null && kind.isOptional();
    }
}
