package it.incontro.participation.web;

import it.incontro.registry.BuyerView;
import it.incontro.support.Lines;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a buyer looks for, as typed. */
record RequirementsForm(
        @Nullable @Size(max = 3000, message = "{participation.form.too-long}") @Lines
        String requirementsEn,

        @Nullable @Size(max = 3000, message = "{participation.form.too-long}") @Lines
        String requirementsIt,

        @Nullable List<String> topics) {

    static RequirementsForm of(BuyerView buyer) {
        return new RequirementsForm(buyer.requirementsEn(), buyer.requirementsIt(), List.copyOf(buyer.topics()));
    }

    Set<String> codes() {
        return topics == null ? Set.of() : Set.copyOf(topics);
    }
}
