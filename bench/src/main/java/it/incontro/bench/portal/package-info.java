/** The whole portal under trial, from outside: processes that die, a database that restarts, and what is left of it all. */
@NullMarked
package it.incontro.bench.portal;

import org.jspecify.annotations.NullMarked;
