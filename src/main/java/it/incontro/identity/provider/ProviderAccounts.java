package it.incontro.identity.provider;

import it.incontro.identity.AccountService;
import it.incontro.identity.AccountView;
import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.Email;
import it.incontro.identity.OrganiserService;
import it.incontro.support.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which of an organiser's staff a provider speaks of. It never makes anybody staff: who is known by issuer and subject is
 * found by them; who is not yet is found once, by a verified address that one of the staff has.
 */
@Service
public class ProviderAccounts {

    private final AccountService accounts;
    private final OrganiserService organisers;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProviderAccounts(
            AccountService accounts, OrganiserService organisers, AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.organisers = organisers;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The account, if it can be used and works for the current organiser now. */
    @Transactional
    public Optional<AccountView> find(ProviderSettings settings, OidcIdToken token) {
        return linked(settings, token)
                .or(() -> link(settings, token))
                .filter(account -> organisers.roleOf(account.id()).isPresent());
    }

    private Optional<AccountView> linked(ProviderSettings settings, OidcIdToken token) {
        return jdbc.sql("select account_id from provider_subject where organiser_id = ? and issuer = ? and subject = ?")
                .params(CurrentTenant.required(), settings.issuer(), subjectOf(token))
                .query(UUID.class)
                .optional()
                .flatMap(accounts::find);
    }

    private Optional<AccountView> link(ProviderSettings settings, OidcIdToken token) {
        return vouchedAddress(settings, token)
                .flatMap(accounts::findByEmail)
                .filter(account -> organisers.roleOf(account.id()).isPresent())
                .filter(account -> keep(account.id(), settings, token));
    }

    private static String subjectOf(OidcIdToken token) {
        return Objects.requireNonNull(token.getSubject());
    }

    private static Optional<String> vouchedAddress(ProviderSettings settings, OidcIdToken token) {
        return Optional.ofNullable(token.getEmail())
                .filter(address -> Boolean.TRUE.equals(token.getEmailVerified()))
                .map(Email::normal)
                .filter(address -> settings.domains().contains(address.substring(address.lastIndexOf('@') + 1)));
    }

    /** One subject for an account, and one account for a subject: the second of either is refused. */
    private boolean keep(UUID accountId, ProviderSettings settings, OidcIdToken token) {
        UUID id = Ids.next();
        int kept = jdbc.sql("""
            insert into provider_subject (id, organiser_id, account_id, issuer, subject, created_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
                .params(
                        id,
                        CurrentTenant.required(),
                        accountId,
                        settings.issuer(),
                        subjectOf(token),
                        Timestamp.from(clock.instant()))
                .update();
        if (kept == 1) {
            audit.record(null, "identity.provider-linked", "provider_subject", id, Map.of("account", accountId));
        }
        return kept == 1;
    }
}
