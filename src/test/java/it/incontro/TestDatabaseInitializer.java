package it.incontro;

import it.incontro.embedded.DatabaseRoles;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a Spring context a migrated database of its own, reached by the roles that production has. */
public class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // The demo has a migration of its own, among those that the template has already.
        boolean demo = context.getEnvironment().matchesProfiles("demo");
        TestDatabase database = demo ? TestDatabase.empty() : TestDatabase.migrated();
        TestDatabase.outliveSpringContexts();
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + DatabaseRoles.APPLICATION,
                        "spring.flyway.url=" + database.url(),
                        "spring.flyway.user=" + DatabaseRoles.OWNER)
                .applyTo(context);
        context.getBeanFactory().registerSingleton("testDatabase", database);
    }
}
