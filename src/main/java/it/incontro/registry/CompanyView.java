package it.incontro.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company of the registry. */
public record CompanyView(
        UUID id,
        String legalName,
        String country,
        @Nullable String vatNumber,
        @Nullable String fiscalCode,
        CompanyProfile profile) {}
