package it.incontro.identity;

import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;

/** Who is on the other side of a request. */
public sealed interface Visitor extends Principal, Serializable {

    /** Somebody signed in with an account, and how they showed that it is theirs. */
    record Account(UUID accountId, String email, Proof proof) implements Visitor {

        private static final String PREFIX = "account:";

        @Override
        public String getName() {
            return nameOf(accountId);
        }

        /** Under what name the sessions of an account are found. */
        static String nameOf(UUID accountId) {
            return PREFIX + accountId;
        }

        /** The account that has this name. */
        public static Optional<UUID> idIn(String name) {
            return name.startsWith(PREFIX)
                    ? Optional.of(UUID.fromString(name.substring(PREFIX.length())))
                    : Optional.empty();
        }
    }

    /** Somebody who came by a participation's link, or to whom it was passed on; nothing more is known of them. */
    record LinkHolder(UUID linkId, UUID organiserId, UUID eventId, UUID participationId) implements Visitor {
        @Override
        public String getName() {
            return "link:" + linkId;
        }
    }
}
