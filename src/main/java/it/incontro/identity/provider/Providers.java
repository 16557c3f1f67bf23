package it.incontro.identity.provider;

import it.incontro.identity.OrganiserService;
import it.incontro.identity.OrganiserView;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The identity providers that the operator has configured: {@code incontro.providers.organisers} names the organisers by
 * their codes, {@code incontro.providers.<code>.…} holds the settings of each.
 */
@Component
public class Providers {

    private static final String PREFIX = "incontro.providers.";

    private final Environment environment;
    private final OrganiserService organisers;

    Providers(Environment environment, OrganiserService organisers) {
        this.environment = environment;
        this.organisers = organisers;
    }

    /** The organisers that have one. */
    public List<OrganiserView> offered() {
        return codes().stream()
                .sorted()
                .map(organisers::findByCode)
                .flatMap(Optional::stream)
                .toList();
    }

    /** That of one organiser, if it has one. */
    public Optional<ProviderSettings> find(String organiser) {
        if (!codes().contains(organiser)) {
            return Optional.empty();
        }
        String own = PREFIX + organiser + ".";
        return Optional.of(new ProviderSettings(
                environment.getRequiredProperty(own + "issuer"),
                environment.getRequiredProperty(own + "client-id"),
                environment.getRequiredProperty(own + "client-secret"),
                list(own + "domains"),
                list(own + "twofold")));
    }

    private Set<String> codes() {
        return list(PREFIX + "organisers");
    }

    private Set<String> list(String property) {
        return Arrays.stream(environment.getProperty(property, "").split(","))
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }
}
