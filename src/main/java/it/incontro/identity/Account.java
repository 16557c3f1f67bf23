package it.incontro.identity;

import it.incontro.support.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A way to sign in: one for each address, whatever organisers it works with. */
@Entity
class Account {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String email;
    private String name;
    private @Nullable String passwordHash;
    private String locale;
    private Instant createdAt;
    private @Nullable Instant disabledAt;
    private @Nullable Instant provenAt;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(String email, String name, Locale locale, Instant now) {
        this.id = Ids.next();
        this.email = Email.normal(email);
        this.name = name;
        this.locale = Languages.codeOf(locale);
        this.createdAt = now;
    }

    void usePassword(String hash) {
        this.passwordHash = hash;
    }

    void rename(String newName) {
        this.name = newName;
    }

    void prefer(Locale newLocale) {
        this.locale = Languages.codeOf(newLocale);
    }

    /** Whoever gets in receives the mails to the address. */
    void prove(Instant now) {
        if (provenAt == null) {
            this.provenAt = now;
        }
    }

    boolean isProven() {
        return provenAt != null;
    }

    void disable(Instant now) {
        this.disabledAt = now;
    }

    boolean isUsable() {
        return disabledAt == null;
    }

    UUID id() {
        return id;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    Locale locale() {
        return Languages.localeOf(locale);
    }
}
