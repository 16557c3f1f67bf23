package it.incontro.registry;

import it.incontro.identity.HeldSection;
import it.incontro.identity.PersonalData;
import it.incontro.identity.Redaction;
import it.incontro.identity.Subject;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Firms stay; the words of their profiles and requirements may name somebody. */
@Component
@Order(60)
class RegistryData implements PersonalData {

    private final Redaction redaction;

    RegistryData(Redaction redaction) {
        this.redaction = redaction;
    }

    @Override
    public List<HeldSection> about(Subject subject) {
        return List.of();
    }

    @Override
    public void erase(Subject subject) {
        redaction.in("company", List.of("profile_en", "profile_it"), subject);
        redaction.in("buyer", List.of("requirements_en", "requirements_it"), subject);
    }
}
