package it.incontro.identity;

import it.incontro.support.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant: an organisation that runs events. */
@Entity
class Organiser {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String code;
    private String name;
    private String email;
    private String accent = "#0066cc";
    private @Nullable String accessibilityUrl;
    private @Nullable String privacyUrl;
    private @Nullable String legalUrl;
    private @Nullable String feedbackEmail;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Organiser() {}

    Organiser(String code, String name, String email, Instant now) {
        this.id = Ids.next();
        this.code = code;
        this.name = name;
        this.email = email;
        this.createdAt = now;
    }

    void leadTo(FooterAddresses addresses) {
        this.accessibilityUrl = addresses.accessibilityUrl();
        this.privacyUrl = addresses.privacyUrl();
        this.legalUrl = addresses.legalUrl();
        this.feedbackEmail = Email.normalOrNull(addresses.feedbackEmail());
    }

    OrganiserView view() {
        FooterAddresses footer = new FooterAddresses(accessibilityUrl, privacyUrl, legalUrl, feedbackEmail);
        return new OrganiserView(id, code, name, email, accent, footer);
    }

    UUID id() {
        return id;
    }
}
