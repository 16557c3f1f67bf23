package it.incontro.event.web;

import it.incontro.event.EventRules;
import it.incontro.event.RefusalsShown;
import it.incontro.support.Required;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who may ask whom and the limits, as typed; a limit left empty is none. */
record RulesForm(
        boolean companiesAskBuyers,
        boolean buyersAskCompanies,
        boolean companiesAskCompanies,
        @Nullable @Required RefusalsShown refusalsShown,
        @Nullable @Min(1) Integer companyMaxRequests,
        @Nullable @Min(1) Integer maxMeetingsPerDay,
        @Nullable @Min(1) Integer maxMeetings,
        @Nullable @Min(1) Integer minMeetings) {

    static RulesForm of(EventRules rules) {
        return new RulesForm(
                rules.companiesAskBuyers(),
                rules.buyersAskCompanies(),
                rules.companiesAskCompanies(),
                rules.refusalsShown(),
                rules.companyMaxRequests(),
                rules.maxMeetingsPerDay(),
                rules.maxMeetings(),
                rules.minMeetings());
    }

    EventRules toRules() {
        return new EventRules(
                companiesAskBuyers,
                buyersAskCompanies,
                companiesAskCompanies,
                Objects.requireNonNull(refusalsShown),
                companyMaxRequests,
                maxMeetingsPerDay,
                maxMeetings,
                minMeetings);
    }
}
