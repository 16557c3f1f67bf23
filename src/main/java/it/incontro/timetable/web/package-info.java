/** Pages of plans, of publishing and of agenda items, for the organiser of an event. */
@NullMarked
package it.incontro.timetable.web;

import org.jspecify.annotations.NullMarked;
