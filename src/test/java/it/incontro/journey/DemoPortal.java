package it.incontro.journey;

import it.incontro.TestDatabaseInitializer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A journey through the portal with its demo events, in a real browser. All journeys share one portal. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        // The database is a copy of one that was migrated without the demo.
        properties = "spring.flyway.out-of-order=true")
@ActiveProfiles({"demo", "test"})
@ContextConfiguration(initializers = {FreePort.class, TestDatabaseInitializer.class})
public @interface DemoPortal {}
