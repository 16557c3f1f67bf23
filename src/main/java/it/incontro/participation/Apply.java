package it.incontro.participation;

import it.incontro.registry.RegisterCompany;
import java.util.List;
import java.util.Set;

/** Apply to take part in an event: the company, its people (the contact person first) and what they agree to. */
public record Apply(RegisterCompany company, List<AttendeeDetails> people, Set<ConsentKind> consents) {}
