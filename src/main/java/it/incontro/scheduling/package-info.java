/** Building the agenda: solver runs, and the organiser's board on which meetings are placed by hand. */
@ApplicationModule(
        allowedDependencies = {
            "support",
            "identity",
            "registry",
            "event",
            "participation",
            "meetingrequest",
            "timetable"
        })
@NullMarked
package it.incontro.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
