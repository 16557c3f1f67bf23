package it.incontro.participation;

import java.util.UUID;

/** An application that was taken. A company that the organiser knew keeps the profile that it had. */
public record Application(UUID participationId, boolean knownCompany) {}
