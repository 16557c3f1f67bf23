/** The benchmarks: published instances and generated events, solved by the code of the application and checked apart. */
@NullMarked
package it.incontro.bench;

import org.jspecify.annotations.NullMarked;
