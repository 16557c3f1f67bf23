package it.incontro.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has the audit log say that somebody took something out by this page: a print, a file, a list of contacts, an export. Its
 * value is a verb with its module, as in {@link AuditLog#record}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Recorded {

    /** The verb with its module, such as {@code agenda.print}. */
    String value();
}
