/** Pages of meeting requests: the participants' and the organiser's. */
@NullMarked
package it.incontro.meetingrequest.web;

import org.jspecify.annotations.NullMarked;
