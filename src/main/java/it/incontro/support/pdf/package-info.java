/** Pages as tagged PDF documents. */
@NamedInterface("pdf")
@NullMarked
package it.incontro.support.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
