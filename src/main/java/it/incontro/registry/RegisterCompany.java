package it.incontro.registry;

import org.jspecify.annotations.Nullable;

/** Enter a company into the registry; the country is an ISO code, tax numbers as somebody typed them. */
public record RegisterCompany(
        String legalName,
        String country,
        @Nullable String vatNumber,
        @Nullable String fiscalCode,
        CompanyProfile profile) {}
