package it.incontro.identity;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A human being as one organiser knows them; it is what clashes, whatever hat it wears. */
@Entity
class Person extends TenantRow {

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
        describe(details);
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
