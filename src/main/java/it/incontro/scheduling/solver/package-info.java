/** Turns the accepted requests of an event into a plan: records in, records out; calls nothing but OR-Tools. */
@NullMarked
package it.incontro.scheduling.solver;

import org.jspecify.annotations.NullMarked;
