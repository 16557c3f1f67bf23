package it.incontro.embedded;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Brings the database along, unless {@code spring.datasource.url} names another. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedPostgresConfiguration.NoDatabaseIsNamed.class)
class EmbeddedPostgresConfiguration {

    /** What connects depends on this bean, so it is closed after them. */
    @Bean
    EmbeddedServer embeddedServer(@Value("${incontro.data:${user.home}/.incontro}") Path data) {
        return EmbeddedServer.lasting(data);
    }

    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedServer server) {
        return new OfApplication(
                server.url(EmbeddedServer.DATABASE), server.passwords().application());
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedServer server) {
        return new OfOwner(
                server.url(EmbeddedServer.DATABASE), server.passwords().owner());
    }

    static class NoDatabaseIsNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().containsProperty("spring.datasource.url");
        }
    }

    private record OfApplication(String url, String password) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return DatabaseRoles.APPLICATION;
        }

        @Override
        public String getPassword() {
            return password;
        }
    }

    private record OfOwner(String url, String password) implements FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return DatabaseRoles.OWNER;
        }

        @Override
        public String getPassword() {
            return password;
        }
    }
}
