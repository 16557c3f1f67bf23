/** Funded projects, events, their days, slots, meeting points, windows and limits, and the clock of each event. */
@ApplicationModule(allowedDependencies = {"support", "identity"})
@NullMarked
package it.incontro.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
