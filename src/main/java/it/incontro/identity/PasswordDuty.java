package it.incontro.identity;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who must sign in with a password: everybody who works for any organiser. A mailed link alone is not enough for them. */
@Component
public class PasswordDuty {

    private final AccountService accounts;
    private final ObjectProvider<StaffSource> sources;

    PasswordDuty(AccountService accounts, ObjectProvider<StaffSource> sources) {
        this.accounts = accounts;
        this.sources = sources;
    }

    /** Whether a password is required of this account. Call it outside of transactions: it looks into many tenants. */
    public boolean appliesTo(UUID accountId) {
        return anywhere(accountId, source -> source.worksHere(accountId));
    }

    /** Whether anybody has asked the holder of this account to work with it, agreed or not. Call it as the other. */
    public boolean mayComeTo(UUID accountId) {
        return anywhere(accountId, source -> source.worksHere(accountId) || source.isAsked(accountId));
    }

    private boolean anywhere(UUID accountId, Predicate<StaffSource> claim) {
        List<StaffSource> all = sources.orderedStream().toList();
        return accounts.organisersOf(accountId).stream()
                .anyMatch(organiser ->
                        CurrentTenant.callAs(organiser, () -> all.stream().anyMatch(claim)));
    }
}
