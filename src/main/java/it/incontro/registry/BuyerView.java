package it.incontro.registry;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A buying unit of a company, with what it looks for. */
public record BuyerView(
        UUID id,
        UUID companyId,
        @Nullable String division,
        @Nullable String requirementsEn,
        @Nullable String requirementsIt,
        Set<String> topics) {}
