/** Public pages, everybody's landing page and the organiser's dashboard. */
@ApplicationModule(
        allowedDependencies = {"support", "identity", "registry", "event", "participation", "timetable", "scheduling"})
@NullMarked
package it.incontro.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
