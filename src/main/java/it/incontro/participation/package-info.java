/** Who takes part in an event: applications and their moderation, buyers, attendees, availability and delegations. */
@ApplicationModule(allowedDependencies = {"support", "identity", "registry", "event"})
@NullMarked
package it.incontro.participation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
