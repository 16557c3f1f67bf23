/** Plans, meetings, agenda items and their placements, published versions, and what changed for whom. */
@ApplicationModule(
        allowedDependencies = {"support", "identity", "registry", "event", "participation", "meetingrequest"})
@NullMarked
package it.incontro.timetable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
