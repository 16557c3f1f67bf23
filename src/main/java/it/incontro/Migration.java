package it.incontro;

import it.incontro.support.StartRefused;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The command {@code --incontro.migrate}: brings the schema up to date as its owner, and ends. So the portal itself can run
 * without the owner's password. It is no configuration of the portal, and not found by its scan.
 */
@ImportAutoConfiguration(FlywayAutoConfiguration.class)
final class Migration {

    private static final String URL = "spring.flyway.url";

    private Migration() {}

    /** Migrates; whatever goes wrong is thrown. */
    static void run(String... arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Migration.class)
                .web(WebApplicationType.NONE)
                .profiles("migrate")
                .properties(Map.of(URL, "${spring.datasource.url:}"))
                .initializers(Migration::requireDatabase)
                .run(arguments)) {
            context.getId();
        }
    }

    private static void requireDatabase(ConfigurableApplicationContext context) {
        if (context.getEnvironment().getProperty(URL, "").isBlank()) {
            throw new StartRefused(
                    "There is no database to migrate.",
                    "Set SPRING_DATASOURCE_URL, SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD.");
        }
    }
}
