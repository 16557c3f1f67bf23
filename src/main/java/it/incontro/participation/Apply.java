package it.incontro.participation;

import it.incontro.registry.RegisterCompany;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Apply to take part in an event: the company, its people (the contact person first) and what they agree to.
 *
 * @param notice the mark of the privacy notice that the form showed; null where no form was filled in
 */
public record Apply(
        RegisterCompany company,
        List<AttendeeDetails> people,
        Set<ConsentKind> consents,
        @Nullable String notice) {

    /** Entered without a form, so that the notice in force is what counts. */
    public Apply(RegisterCompany company, List<AttendeeDetails> people, Set<ConsentKind> consents) {
        this(company, people, consents, null);
    }
}
