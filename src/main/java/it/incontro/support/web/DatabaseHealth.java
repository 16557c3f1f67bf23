package it.incontro.support.web;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Whether the database lets somebody in now. It asks past the pool: a pool of which every connection is busy is no reason
 * to send visitors elsewhere, and one that waits for the database would keep the answer waiting, too.
 */
@Component("databaseHealthIndicator")
class DatabaseHealth implements HealthIndicator {

    private static final String SECONDS = "1";

    private final JdbcConnectionDetails connection;

    DatabaseHealth(JdbcConnectionDetails connection) {
        this.connection = connection;
    }

    @Override
    public Health health() {
        try (Connection answering = DriverManager.getConnection(connection.getJdbcUrl(), properties())) {
            return answering.isClosed() ? Health.down().build() : Health.up().build();
        } catch (SQLException away) {
            return Health.down().build();
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        if (connection.getUsername() != null) {
            properties.setProperty("user", connection.getUsername());
        }
        if (connection.getPassword() != null) {
            properties.setProperty("password", connection.getPassword());
        }
        properties.setProperty("loginTimeout", SECONDS);
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("socketTimeout", SECONDS);
        return properties;
    }
}
