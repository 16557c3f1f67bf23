/** Who wants to meet whom: requests with rank and message, their answers, proposals of the organiser, and what fits. */
@ApplicationModule(allowedDependencies = {"support", "identity", "registry", "event", "participation"})
@NullMarked
package it.incontro.meetingrequest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
