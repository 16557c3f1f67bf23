/** The frame of every page: navigation, notices, languages, times, error pages. */
@NullMarked
package it.incontro.support.web;

import org.jspecify.annotations.NullMarked;
