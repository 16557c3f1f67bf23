package it.incontro;

import it.incontro.identity.Factor;
import it.incontro.identity.Proof;
import it.incontro.identity.Visitor;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Visitors as they are once signed in. */
public final class Visitors {

    private Visitors() {}

    /** Somebody who has just signed in with password and authenticator app. */
    public static Visitor.Account account(UUID account, String email) {
        return account(account, email, Set.of(Factor.PASSWORD, Factor.APP), Instant.now());
    }

    /** Somebody who gave these factors at this time. */
    public static Visitor.Account account(UUID account, String email, Set<Factor> given, Instant at) {
        return new Visitor.Account(account, email, new Proof(given, at));
    }
}
