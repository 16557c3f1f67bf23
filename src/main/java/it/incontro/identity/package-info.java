/** Organisers (the tenants) and their staff, persons, accounts, sign-in, links, rights and the audit log. */
@ApplicationModule(allowedDependencies = "support")
@NullMarked
package it.incontro.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
