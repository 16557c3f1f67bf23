/** The list of events, the page of an event, landing pages and dashboards. */
@NullMarked
package it.incontro.home.web;

import org.jspecify.annotations.NullMarked;
