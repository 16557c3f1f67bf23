/** Signing in through an organiser's own identity provider (OpenID Connect). */
@NullMarked
package it.incontro.identity.provider;

import org.jspecify.annotations.NullMarked;
