package it.incontro;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules keep to the walls between them. */
class ModularityTests {

    private final ApplicationModules modules =
            ApplicationModules.of(IncontroApplication.class, location -> !location.contains("/test"));

    @Test
    void modulesUseOnlyWhatTheyDeclareAndFormNoCircle() {
        modules.verify();
    }

    @Test
    void drawsThePictureOfTheModules() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}
