/** Everybody's own agenda: as page, on paper and as calendar file, from the version that holds. */
@ApplicationModule(
        allowedDependencies = {"support", "support :: calendar", "identity", "event", "participation", "timetable"})
@NullMarked
package it.incontro.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
