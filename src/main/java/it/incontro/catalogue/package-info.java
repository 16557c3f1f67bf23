/** Whom one can meet: search, profiles, what fits, and where the own request stands; read only. */
@ApplicationModule(
        allowedDependencies = {"support", "identity", "registry", "event", "participation", "meetingrequest"})
@NullMarked
package it.incontro.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
