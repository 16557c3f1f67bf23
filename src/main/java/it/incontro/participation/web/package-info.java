/** Pages of applying, of moderating and recruiting, and of a participant's own data. */
@NullMarked
package it.incontro.participation.web;

import org.jspecify.annotations.NullMarked;
