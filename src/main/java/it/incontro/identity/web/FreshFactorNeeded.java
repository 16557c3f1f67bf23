package it.incontro.identity.web;

import it.incontro.identity.AccountView;
import it.incontro.identity.Factor;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A grave deed waits for a factor. */
class FreshFactorNeeded extends RuntimeException {

    private final transient AccountView account;
    private final transient Set<Factor> ways;
    private final @Nullable String refusedKey;
    private final boolean sent;

    FreshFactorNeeded(AccountView account, Set<Factor> ways, @Nullable String refusedKey, boolean sent) {
        super("a fresh factor of account " + account.id());
        this.account = account;
        this.ways = Set.copyOf(ways);
        this.refusedKey = refusedKey;
        this.sent = sent;
    }

    AccountView account() {
        return account;
    }

    /** Each of them will do. */
    Set<Factor> ways() {
        return ways;
    }

    /** Why what was given was not taken. */
    @Nullable
    String refusedKey() {
        return refusedKey;
    }

    /** Whether a code was just mailed. */
    boolean sent() {
        return sent;
    }
}
