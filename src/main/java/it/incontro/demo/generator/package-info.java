/**
 * Invents events of any size from a seed, for the demo and for the benchmarks. Plain Java that knows neither the portal
 * nor the solver, so that both can use it; as a part of the demo it never reaches the production jar.
 */
@NullMarked
package it.incontro.demo.generator;

import org.jspecify.annotations.NullMarked;
