package it.incontro.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Checks passwords, doing the same work for an address that has no account as for one that has. Hashing is no part of a
 * transaction: who waits for it holds no connection.
 */
@Service
public class PasswordCheck {

    private final Accounts accounts;
    private final AccountService views;
    private final PasswordEncoder passwords;
    private final @Nullable String anyHash;

    PasswordCheck(Accounts accounts, AccountService views, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.views = views;
        this.passwords = passwords;
        this.anyHash = passwords.encode("an address without an account takes as long");
    }

    /** The account of this address if the password is its own and it may be used. */
    public Optional<AccountView> check(String email, String password) {
        Optional<Account> account = accounts.findByEmail(Email.normal(email));
        String hash = account.flatMap(Account::passwordHash).orElse(anyHash);
        boolean matches = password.length() <= PasswordRule.MOST && passwords.matches(password, hash);
        return account.filter(a -> matches && a.passwordHash().isPresent() && a.isUsable())
                .flatMap(a -> views.find(a.id()));
    }
}
