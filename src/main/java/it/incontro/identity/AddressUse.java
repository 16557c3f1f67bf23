package it.incontro.identity;

import java.util.UUID;

/** Knows what depends on somebody's address besides their account; the module that writes mails implements it. */
public interface AddressUse {

    /** Whether anything was written to the person's address, or waits to be. */
    boolean isWrittenTo(UUID personId);
}
