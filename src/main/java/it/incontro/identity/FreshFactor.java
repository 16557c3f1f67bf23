package it.incontro.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A grave deed: an export, a change of roles, a deletion. Whoever is signed in is asked once more to show who they are,
 * unless they did within the last minutes; then it goes on with what was sent.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshFactor {

    /** Whether one factor is not enough, so that who knows a password alone cannot set up a second factor of their own. */
    boolean twofold() default false;
}
