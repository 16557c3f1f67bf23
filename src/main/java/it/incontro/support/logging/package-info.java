/** What the log of production leaves out. */
@NullMarked
package it.incontro.support.logging;

import org.jspecify.annotations.NullMarked;
