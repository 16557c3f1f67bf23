package it.incontro.event;

import org.jspecify.annotations.Nullable;

/**
 * Who may ask whom, when a "no" is shown, and the meeting limits of every participation without limits of its own;
 * null means no limit. A minimum is no promise: who has fewer meetings comes before others get more.
 */
public record EventRules(
        boolean companiesAskBuyers,
        boolean buyersAskCompanies,
        boolean companiesAskCompanies,
        RefusalsShown refusalsShown,
        @Nullable Integer companyMaxRequests,
        @Nullable Integer maxMeetingsPerDay,
        @Nullable Integer maxMeetings,
        @Nullable Integer minMeetings) {}
