/** Keys in forms, so that a double click, a reload or a resent form acts once. */
@NullMarked
package it.incontro.support.formkey;

import org.jspecify.annotations.NullMarked;
