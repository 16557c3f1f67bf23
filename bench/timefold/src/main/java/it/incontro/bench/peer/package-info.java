/** The scale cases solved by local search with Timefold (community edition), as something to compare with. */
@NullMarked
package it.incontro.bench.peer;

import org.jspecify.annotations.NullMarked;
