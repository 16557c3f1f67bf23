package it.incontro.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The roles that own and use a database: made by the same script as in production. */
public final class DatabaseRoles {

    /** Owns the tables and migrates them. */
    public static final String OWNER = "incontro_owner";

    /** What the application works with; row security holds for it. */
    public static final String APPLICATION = "incontro_app";

    private static final String SCRIPT = "/db/roles/roles.sql";

    private DatabaseRoles() {}

    /**
     * Makes the roles and what they may do in the connection's database, without passwords: such a server, a test's, trusts
     * whoever reaches it, and listens on the loopback address only.
     *
     * @param superuser a connection of a superuser to the database in question
     */
    public static void createIn(Connection superuser) throws SQLException {
        createIn(superuser, DatabasePasswords.NONE);
    }

    /** Makes the roles with these passwords. */
    static void createIn(Connection superuser, DatabasePasswords passwords) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(script(passwords));
        }
    }

    private static String quoted(String password) {
        return password.isEmpty() ? "null" : "'" + password + "'";
    }

    private static String script(DatabasePasswords passwords) {
        try (InputStream in = DatabaseRoles.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + SCRIPT);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":'owner_password'", quoted(passwords.owner()))
                    .replace(":'app_password'", quoted(passwords.application()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
