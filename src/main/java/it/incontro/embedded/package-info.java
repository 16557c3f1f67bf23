/** The real PostgreSQL that comes with {@code spring-boot:run} and the tests; never part of the production jar. */
@ApplicationModule(allowedDependencies = "support")
@NullMarked
package it.incontro.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
