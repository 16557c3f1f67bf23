/** What every module may use and what knows no domain: ids, page frame, form keys, error pages, calendar files. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package it.incontro.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
