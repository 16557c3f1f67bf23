package it.incontro.participation;

import it.incontro.registry.RegisterCompany;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Apply to take part in an event: the company, its people (the contact person first) and what they agree to.
 *
 * @param notice the version of the privacy notice that was shown; null where none was, and the one in force counts
 */
public record Apply(
        RegisterCompany company,
        List<AttendeeDetails> people,
        Set<ConsentKind> consents,
        @Nullable Integer notice) {

    /** By somebody who was shown no form. */
    public Apply(RegisterCompany company, List<AttendeeDetails> people, Set<ConsentKind> consents) {
        this(company, people, consents, null);
    }
}
