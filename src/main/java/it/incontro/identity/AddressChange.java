package it.incontro.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new address for somebody whose present one mails or access depend on. Until both were heard the present one holds.
 *
 * @param after null if they are to have none
 */
public record AddressChange(
        UUID id, UUID personId, String before, @Nullable String after, boolean beforeAgreed, boolean afterAgreed) {}
