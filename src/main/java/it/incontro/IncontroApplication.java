package it.incontro;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * Starts the portal; or, with {@code --incontro.found}, founds an organisation and ends; or, with {@code --incontro.migrate},
 * brings the schema up to date and ends.
 */
@SpringBootApplication
public class IncontroApplication {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(IncontroApplication.class);
        var commands = new SimpleCommandLinePropertySource(args);
        if (commands.containsProperty("incontro.migrate")) {
            Migration.run(args);
            return;
        }
        boolean founding = commands.containsProperty("incontro.found");
        if (founding) {
            application.setAdditionalProfiles("found");
        }
        var context = application.run(args);
        if (founding) {
            System.exit(SpringApplication.exit(context));
        }
    }
}
