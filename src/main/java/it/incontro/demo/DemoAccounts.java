package it.incontro.demo;

import it.incontro.identity.Email;
import it.incontro.identity.PasswordRule;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people as whom one can try the demo, all with the same password. */
@Component
@Profile("demo")
class DemoAccounts {

    /** For everybody here; the demo's page of users and the README name it. */
    static final String PASSWORD = "prova-incontro";

    static final List<User> USERS = List.of(
            new User("owner", "anna.ferrero@ceipiemonte.example"),
            new User("organiser", "luca.rinaldi@ceipiemonte.example"),
            new User("desk", "desk.michigan@ceipiemonte.example"),
            new User("company", "elena.bruno@aizoon.example"),
            new User("buyer", "karen.whitfield@ford.example"),
            new User("delegation", "giulia.astengo@regione-piemonte.example"),
            new User("two-hats", "paolo.serra@dumarey.example"),
            new User("other-owner", "marco.villa@camera-demo.example"));

    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;

    DemoAccounts(PasswordEncoder passwords, JdbcClient jdbc) {
        this.passwords = passwords;
        this.jdbc = jdbc;
    }

    /** Gives all of them the password; hashing takes its time on purpose, so it is done once. */
    @Transactional
    void givePassword() {
        String hash = passwords.encode(PASSWORD);
        for (User user : USERS) {
            PasswordRule.require(PASSWORD, user.email());
            int given = jdbc.sql("update account set password_hash = ?, version = version + 1 where email = ?")
                    .params(hash, Email.normal(user.email()))
                    .update();
            if (given != 1) {
                throw new IllegalStateException(user.email() + " has no account");
            }
        }
    }

    /** Somebody to sign in as; the role is the end of a message key. */
    record User(String role, String email) {}
}
