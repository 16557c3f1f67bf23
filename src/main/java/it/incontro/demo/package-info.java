/** The demo: seeded events, a movable clock and a mailbox (profile {@code demo}); never part of the production jar. */
@ApplicationModule
@NullMarked
package it.incontro.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
