package it.incontro.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One company in a list. */
public record CompanyRow(
        UUID id,
        String legalName,
        String country,
        @Nullable String city,
        @Nullable String vatNumber,
        @Nullable String fiscalCode,
        @Nullable SizeClass sizeClass) {}
