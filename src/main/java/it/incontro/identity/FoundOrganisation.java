package it.incontro.identity;

import it.incontro.support.StartRefused;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The start-up command that founds an organisation: makes it and its first owner, has the invitation mailed, and prints a
 * link to choose the password. {@code --incontro.found="Name" --incontro.found.code=name --incontro.found.owner=mail}
 */
@Component
@ConditionalOnProperty("incontro.found")
class FoundOrganisation implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FoundOrganisation.class);

    private final OrganiserService organisers;
    private final PasswordLinks links;
    private final String baseUrl;

    FoundOrganisation(OrganiserService organisers, PasswordLinks links, @Value("${incontro.base-url}") String baseUrl) {
        this.organisers = organisers;
        this.links = links;
        this.baseUrl = baseUrl;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String name = option(arguments, "incontro.found");
        String code = option(arguments, "incontro.found.code");
        String owner = option(arguments, "incontro.found.owner");
        if (name.isEmpty() || !code.matches("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?") || !owner.contains("@")) {
            throw new StartRefused(
                    "Nothing was founded.",
                    "Needed: --incontro.found=\"Name\" --incontro.found.code=name (small letters, digits, hyphens) "
                            + "--incontro.found.owner=address");
        } else if (organisers.findByCode(code).isPresent()) {
            throw new StartRefused(
                    "Nothing was founded: there is an organisation with the code " + code + " already.",
                    "Choose another code.");
        } else {
            found(name, code, owner);
        }
    }

    private void found(String name, String code, String owner) {
        UUID organiser = organisers.found(code, name, owner);
        UUID account = CurrentTenant.callAs(
                organiser, () -> organisers.invite(owner, nameFrom(owner), StaffRole.OWNER, Locale.ITALIAN));
        String token = links.mint(account, PasswordLinks.LIFE_OF_INVITATION);
        LOG.info(
                "{} is founded. {} chooses a password within 7 days at {}/sign-in/password/{}",
                name,
                owner,
                baseUrl,
                token);
    }

    /** Until the owner says how they are called: what stands before the at sign. */
    private static String nameFrom(String address) {
        return address.substring(0, address.indexOf('@'));
    }

    private static String option(ApplicationArguments arguments, String name) {
        var values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() ? "" : values.getFirst().strip();
    }
}
