/** Pages of the catalogue. */
@NullMarked
package it.incontro.catalogue.web;

import org.jspecify.annotations.NullMarked;
