package it.incontro.identity;

import java.util.Set;
import java.util.UUID;

/** Knows which second factors an account has set up. */
public interface HeldFactors {

    /** Of {@link Factor#APP}, {@link Factor#PASSKEY} and {@link Factor#MAIL_CODE} those that its owner has set up. */
    Set<Factor> of(UUID accountId);
}
