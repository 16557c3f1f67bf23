package it.incontro.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that counts as it was sent, blanks and all: a password, a part of an address, what a device or
 * another server made. It is neither stored nor shown. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Verbatim {}
