package it.incontro.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.IncontroTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Whether there is an account shows in nothing: what takes long is done for every address alike. */
@IncontroTest
class PasswordCheckTests {

    private static final String PASSWORD = "quattro parole in fila";

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountService views;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private JdbcClient jdbc;

    private final String address = UUID.randomUUID() + "@azienda.example";
    private UUID account;
    private Counting counting;
    private PasswordCheck check;

    @BeforeEach
    void openAnAccount() {
        account = views.openFor(address, "Ugo Neri", Locale.ITALIAN);
        counting = new Counting(passwords);
        check = new PasswordCheck(accounts, views, counting);
    }

    @Test
    void hashesOnceForWhateverAddress() {
        views.usePassword(account, PASSWORD);
        assertThat(workFor(address, "sbagliata sbagliata")).isEqualTo(List.of(hashOf(address)));
        assertThat(workFor(address, PASSWORD)).hasSize(1);
        assertThat(workFor("nessuno@azienda.example", PASSWORD)).hasSize(1).doesNotContainNull();
    }

    @Test
    void hashesOnceForAnAccountWithoutPasswordOrDisabled() {
        assertThat(workFor(address, PASSWORD)).hasSize(1).doesNotContainNull();
        views.usePassword(account, PASSWORD);
        jdbc.sql("update account set disabled_at = now() where id = ?")
                .param(account)
                .update();
        assertThat(workFor(address, PASSWORD)).hasSize(1).doesNotContainNull();
        assertThat(check.check(address, PASSWORD)).isEmpty();
    }

    @Test
    void hashesNothingThatIsLongerThanAnyPasswordWhoeverSendsIt() {
        views.usePassword(account, PASSWORD);
        assertThat(workFor(address, "x".repeat(1000))).isEmpty();
        assertThat(workFor("nessuno@azienda.example", "x".repeat(1000))).isEmpty();
    }

    @Test
    void holdsNoConnectionWhileItHashes() {
        views.usePassword(account, PASSWORD);
        check.check(address, PASSWORD);
        assertThat(counting.insideTransaction).isFalse();
    }

    private List<@Nullable String> workFor(String email, String password) {
        counting.compared.clear();
        check.check(email, password);
        return List.copyOf(counting.compared);
    }

    private @Nullable String hashOf(String email) {
        return accounts.findByEmail(email).flatMap(Account::passwordHash).orElse(null);
    }

    /** Notes with which hashes passwords are compared. */
    private static final class Counting implements PasswordEncoder {

        private final PasswordEncoder passwords;
        private final List<@Nullable String> compared = new ArrayList<>();
        private boolean insideTransaction;

        private Counting(PasswordEncoder passwords) {
            this.passwords = passwords;
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return passwords.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            insideTransaction |= TransactionSynchronizationManager.isActualTransactionActive();
            compared.add(hash);
            return passwords.matches(password, hash);
        }
    }
}
