package it.incontro.identity;

import it.incontro.support.Rejected;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Setting or changing one's own password. Hashing is no part of a transaction. */
@Service
public class PasswordChange {

    private final Accounts accounts;
    private final AccountService views;
    private final PasswordEncoder passwords;
    private final PasswordRule rule;
    private final RateLimits limits;
    private final TransactionOperations transactions;

    PasswordChange(
            Accounts accounts,
            AccountService views,
            PasswordEncoder passwords,
            PasswordRule rule,
            RateLimits limits,
            TransactionOperations transactions) {
        this.accounts = accounts;
        this.views = views;
        this.passwords = passwords;
        this.rule = rule;
        this.limits = limits;
        this.transactions = transactions;
    }

    /**
     * Sets the password of somebody signed in, who must know the present one if there is one.
     *
     * @throws Rejected if they do not, or if the new one breaks the rule
     */
    public void change(AccountView account, String present, String password) {
        requirePresent(account, present);
        rule.require(password, account);
        String hash = Objects.requireNonNull(passwords.encode(password));
        transactions.executeWithoutResult(transaction -> views.keepHash(account.id(), hash));
    }

    /** Passes whoever knows the present password; guessing it in a session that was left open is limited. */
    void requirePresent(AccountView account, String present) {
        String hash =
                accounts.findById(account.id()).flatMap(Account::passwordHash).orElse(null);
        if (hash == null) {
            return;
        }
        UUID id = account.id();
        limits.take(Limit.PRESENT_PASSWORD, id.toString());
        if (present.length() > PasswordRule.MOST || !passwords.matches(present, hash)) {
            throw Rejected.field("present", "identity.password.wrong");
        }
        limits.giveBack(Limit.PRESENT_PASSWORD, id.toString());
    }
}
