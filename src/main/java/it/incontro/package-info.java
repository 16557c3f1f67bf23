/** Incontro: the portal on which organisers build the B2B agendas of business conventions and trade missions. */
@NullMarked
package it.incontro;

import org.jspecify.annotations.NullMarked;
