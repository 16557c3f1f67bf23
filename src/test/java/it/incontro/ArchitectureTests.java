package it.incontro;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** The rules of the house that the compiler does not keep. */
class ArchitectureTests {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test"))
            .importPackages("it.incontro");

    @Test
    void theSolverKnowsNothingOfSpringOrTheDatabase() {
        classes()
                .that()
                .resideInAPackage("it.incontro.scheduling.solver..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "com.google.ortools..",
                        "com.sun.jna..",
                        "org.jspecify..",
                        "it.incontro.scheduling.solver..")
                .check(CODE);
    }

    @Test
    void nobodyReadsTheTimeWithoutAClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CODE);
    }

    @Test
    void theRealClockIsNotForThePagesOfEvents() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .and()
                .resideOutsideOfPackages("it.incontro.identity.web..", "it.incontro.support.web..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(CODE);
    }

    @Test
    void entitiesAndRepositoriesStayInTheirModule() {
        classes().that().areAnnotatedWith(Entity.class).should().notBePublic().check(CODE);
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .notBePublic()
                .check(CODE);
    }

    @Test
    void controllersStayInTheirModule() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .notBePublic()
                .check(CODE);
    }

    @Test
    void transactionsBelongToTheServices() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(CODE);
        methods()
                .that()
                .areAnnotatedWith(GetMapping.class)
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .check(CODE);
    }
}
