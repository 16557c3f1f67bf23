package it.incontro;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/** Starts the portal; or, with {@code --incontro.found}, founds an organisation and ends. */
@SpringBootApplication
public class IncontroApplication {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(IncontroApplication.class);
        boolean founding = new SimpleCommandLinePropertySource(args).containsProperty("incontro.found");
        if (founding) {
            application.setAdditionalProfiles("found");
        }
        var context = application.run(args);
        if (founding) {
            System.exit(SpringApplication.exit(context));
        }
    }
}
