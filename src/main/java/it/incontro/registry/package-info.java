/** The organiser's registry of companies and buyers over the years: tax identities, profiles and the taxonomy of topics. */
@ApplicationModule(allowedDependencies = {"support", "identity"})
@NullMarked
package it.incontro.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
