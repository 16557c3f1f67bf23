/** What people may ask about their data: to see all of it, to have it erased, and that it goes when its time is over. */
@ApplicationModule(allowedDependencies = {"support", "support :: pdf", "identity", "participation"})
@NullMarked
package it.incontro.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
