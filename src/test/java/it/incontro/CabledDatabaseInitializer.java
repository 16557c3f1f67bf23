package it.incontro;

import it.incontro.embedded.DatabaseRoles;
import java.net.URI;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;

/** As its parent, but the portal reaches the database through a {@link DatabaseCable}; tests themselves do not. */
public class CabledDatabaseInitializer extends TestDatabaseInitializer {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        super.initialize(context);
        TestDatabase database = context.getBeanFactory().getBean(TestDatabase.class);
        URI address = URI.create(database.url().substring("jdbc:".length()));
        DatabaseCable cable = DatabaseCable.to(address.getHost(), address.getPort());
        TestPropertyValues.of(
                        "spring.datasource.url=" + throughCable(database.url(), address, cable),
                        "spring.datasource.username=" + DatabaseRoles.APPLICATION)
                .applyTo(context);
        context.getBeanFactory().registerSingleton("databaseCable", cable);
    }

    private static String throughCable(String url, URI address, DatabaseCable cable) {
        return url.replace(address.getHost() + ":" + address.getPort(), "localhost:" + cable.port());
    }
}
