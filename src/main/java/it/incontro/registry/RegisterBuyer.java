package it.incontro.registry;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enter a buying unit of a company; no division means the company as a whole. Topics are codes of the {@link Taxonomy}. */
public record RegisterBuyer(
        UUID companyId,
        @Nullable String division,
        @Nullable String requirementsEn,
        @Nullable String requirementsIt,
        Set<String> topics) {}
