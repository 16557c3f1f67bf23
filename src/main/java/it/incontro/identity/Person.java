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
    private @Nullable Instant askedAt;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant deniedAt;
    private @Nullable UUID deniedBy;

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
        if (confirmedAt != null) {
            other.accountId = accountId;
            other.confirmedAt = now;
        }
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

    /** Whoever gets in by a mail to the address is this person: nobody else was named by it. */
    void signInWith(UUID account, Instant now) {
        this.accountId = account;
        this.confirmedAt = now;
        this.askedAt = null;
    }

    /** Whoever has the account has first to say whether this is them. */
    void ask(UUID account, Instant now) {
        this.accountId = account;
        this.confirmedAt = null;
        this.askedAt = now;
        this.deniedAt = null;
    }

    void confirm(Instant now) {
        this.confirmedAt = now;
        this.askedAt = null;
    }

    /** Strikes off the address of somebody else. */
    void deny(Instant now) {
        this.deniedBy = accountId;
        this.email = null;
        this.accountId = null;
        this.confirmedAt = null;
        this.askedAt = null;
        this.deniedAt = now;
    }

    /** From now on another address; whatever account had the one before opens nothing any more. */
    void moveTo(@Nullable String address) {
        this.email = Email.normalOrNull(address);
        this.accountId = null;
        this.confirmedAt = null;
        this.askedAt = null;
    }

    UUID individualId() {
        return individualId;
    }

    boolean isAsked() {
        return askedAt != null;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    boolean hasSameNameAs(Person other) {
        return givenName.strip().equalsIgnoreCase(other.givenName.strip())
                && familyName.strip().equalsIgnoreCase(other.familyName.strip());
    }

    @Nullable
    UUID accountId() {
        return accountId;
    }

    PersonView view() {
        return new PersonView(
                id(),
                honorific,
                givenName,
                familyName,
                email,
                phone,
                Languages.localeOf(locale),
                confirmedAt == null ? null : accountId,
                standing());
    }

    private PersonView.Standing standing() {
        if (confirmedAt != null) {
            return PersonView.Standing.CONFIRMED;
        }
        if (askedAt != null) {
            return PersonView.Standing.ASKED;
        }
        return deniedAt == null || email != null ? PersonView.Standing.NAMED : PersonView.Standing.DENIED;
    }
}
