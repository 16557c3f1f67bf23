package it.incontro.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EmbeddedPostgresConfigurationTests {

    private final ApplicationContextRunner contexts =
            new ApplicationContextRunner().withUserConfiguration(EmbeddedPostgresConfiguration.class);

    @Test
    void staysAwayWhenADatabaseIsNamed() {
        contexts.withPropertyValues("spring.datasource.url=jdbc:postgresql://database/incontro")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(EmbeddedServer.class)
                        .doesNotHaveBean(JdbcConnectionDetails.class)
                        .doesNotHaveBean(FlywayConnectionDetails.class));
    }

    @Test
    void letsTheApplicationOwnNothingAndTheOwnerMigrate(@TempDir Path data) {
        contexts.withPropertyValues("incontro.data=" + data).run(context -> {
            var application = context.getBean(JdbcConnectionDetails.class);
            var owner = context.getBean(FlywayConnectionDetails.class);

            assertThat(application.getUsername()).isEqualTo("incontro_app");
            assertThat(owner.getUsername()).isEqualTo("incontro_owner");
            assertThat(application.getJdbcUrl())
                    .startsWith("jdbc:postgresql://127.0.0.1:")
                    .isEqualTo(owner.getJdbcUrl());
            assertThat(data.resolve("postgres-18")).isDirectory();
        });
        assertThat(data.resolve("postgres-18/postmaster.pid")).doesNotExist();
    }
}
