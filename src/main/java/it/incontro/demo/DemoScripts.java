package it.incontro.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Reads the files that tell the events of the demo. */
@Component
@Profile("demo")
class DemoScripts {

    private static final List<String> CODES = List.of(
            "vtm-michigan-2025",
            "kamaz-ctp-torino-2014",
            "pininfarina-network-day",
            "vtm-torino-2026",
            "giornata-demo");

    /** All events, the most telling first. */
    List<DemoScript> all() {
        return CODES.stream()
                .map(code -> new ClassPathResource("demo/" + code + ".yaml"))
                .filter(ClassPathResource::exists)
                .map(DemoScripts::read)
                .toList();
    }

    private static DemoScript read(ClassPathResource file) {
        try {
            StandardEnvironment none = new StandardEnvironment();
            new YamlPropertySourceLoader()
                    .load(file.getPath(), file)
                    .forEach(source -> none.getPropertySources().addFirst(source));
            ConfigurationPropertySources.attach(none);
            return Binder.get(none).bind("event", DemoScript.class).get();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
