/** The organiser's pages for setting up events. */
@NullMarked
package it.incontro.event.web;

import org.jspecify.annotations.NullMarked;
