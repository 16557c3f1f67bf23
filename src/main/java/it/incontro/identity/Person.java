package it.incontro.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody in one hat, as whoever named them wrote it. Records that were confirmed to be one human being share the individual. */
@Entity
class Person extends TenantRow {

    @Column(updatable = false)
    private UUID individualId;

    private @Nullable String honorific;
    private String givenName;
    private String familyName;
    private @Nullable String email;
    private @Nullable String phone;
    private String locale;
    private @Nullable UUID accountId;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(PersonDetails details, Instant now) {
        super(now);
        this.individualId = id();
        describe(details);
    }

    /** A record for another hat of the same human being. */
    Person another(Instant now) {
        Person other = new Person(view().details(), now);
        other.accountId = accountId;
        return other;
    }

    final void describe(PersonDetails details) {
        this.honorific = details.honorific();
        this.givenName = details.givenName();
        this.familyName = details.familyName();
        this.email = Email.normalOrNull(details.email());
        this.phone = details.phone();
        this.locale = Languages.codeOf(details.locale());
    }

    void signInWith(UUID account) {
        this.accountId = account;
    }

    @Nullable
    UUID accountId() {
        return accountId;
    }

    PersonView view() {
        return new PersonView(
                id(), honorific, givenName, familyName, email, phone, Languages.localeOf(locale), accountId);
    }
}
