/** Calendar files (iCalendar) that every calendar program reads. */
@NamedInterface("calendar")
@NullMarked
package it.incontro.support.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
