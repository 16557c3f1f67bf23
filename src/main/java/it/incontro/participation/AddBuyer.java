package it.incontro.participation;

import it.incontro.registry.RegisterCompany;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Enter a buyer into an event: a company of the registry or a new one, its division, what it looks for, its people (the
 * contact person first), its place and limits.
 */
public record AddBuyer(
        @Nullable UUID companyId,
        @Nullable RegisterCompany company,
        @Nullable String division,
        @Nullable String requirementsEn,
        @Nullable String requirementsIt,
        Set<String> topics,
        List<AttendeeDetails> people,
        @Nullable UUID meetingPointId,
        @Nullable Integer maxMeetingsPerDay,
        @Nullable Integer maxMeetings) {}
