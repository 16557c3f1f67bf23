/** Pages of agendas. */
@NullMarked
package it.incontro.agenda.web;

import org.jspecify.annotations.NullMarked;
