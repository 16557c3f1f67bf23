/** Pages of an organiser's registry of companies. */
@NullMarked
package it.incontro.registry.web;

import org.jspecify.annotations.NullMarked;
