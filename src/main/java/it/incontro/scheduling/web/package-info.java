/** The agenda builder's pages: runs and the board. */
@NullMarked
package it.incontro.scheduling.web;

import org.jspecify.annotations.NullMarked;
