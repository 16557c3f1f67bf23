package it.incontro.participation;

import org.jspecify.annotations.Nullable;

/** What somebody is in a delegation: for which institution, in what office, and whether at its head. */
public record MemberDetails(
        String institution,
        @Nullable String officeEn,
        @Nullable String officeIt,
        boolean head) {}
