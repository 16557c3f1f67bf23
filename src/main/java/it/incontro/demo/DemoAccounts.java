package it.incontro.demo;

import it.incontro.identity.Email;
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

    /** For everybody here; the console and the README name it, so no rule would make it better. */
    static final String PASSWORD = "prova-incontro";

    static final List<User> USERS = List.of(
            new User("owner of Ceipiemonte", "anna.ferrero@ceipiemonte.example"),
            new User("organises the events of Ceipiemonte", "luca.rinaldi@ceipiemonte.example"),
            new User("works at the desk of VTM Michigan", "desk.michigan@ceipiemonte.example"),
            new User("company: AIZOON", "elena.bruno@aizoon.example"),
            new User("buyer: Ford", "karen.whitfield@ford.example"),
            new User("heads the delegation, Regione Piemonte", "giulia.astengo@regione-piemonte.example"),
            new User("two hats: DUMAREY and Confindustria", "paolo.serra@dumarey.example"),
            new User("interprets for Kamaz and Concern Tractor Plants", "vera.lisina@interpreti-esempio.example"),
            new User("owner of Camera Demo, another organiser", "marco.villa@camera-demo.example"));

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
            int given = jdbc.sql("update account set password_hash = ?, version = version + 1 where email = ?")
                    .params(hash, Email.normal(user.email()))
                    .update();
            if (given != 1) {
                throw new IllegalStateException(user.email() + " has no account");
            }
        }
    }

    /** Whether all of them have a password; giving it is the last step of seeding. */
    @Transactional(readOnly = true)
    boolean haveAPassword() {
        List<String> addresses =
                USERS.stream().map(User::email).map(Email::normal).toList();
        return jdbc.sql("select count(*) from account where email in (:addresses) and password_hash is not null")
                        .param("addresses", addresses)
                        .query(Integer.class)
                        .single()
                == USERS.size();
    }

    /** Somebody to sign in as, and what they are. */
    record User(String role, String email) {}
}
