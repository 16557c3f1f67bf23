/** Mails and their outbox: listens to the events of every module and is called by none. */
@ApplicationModule(
        allowedDependencies = {
            "support",
            "support :: calendar",
            "identity",
            "event",
            "participation",
            "meetingrequest",
            "timetable",
            "agenda"
        })
@NullMarked
package it.incontro.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
