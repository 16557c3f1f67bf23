/** Pages of signing in, of an organiser's staff, and the check of rights before every page. */
@NullMarked
package it.incontro.identity.web;

import org.jspecify.annotations.NullMarked;
