package it.incontro.identity;

import java.util.Set;

/**
 * Gives rights over what a URL names. Every module that knows some implements it; it is asked with the tenant set, at
 * each request, so that a right taken away is gone at once.
 */
public interface RightsSource {

    /**
     * In what capacities the visitor stands to the target.
     *
     * @throws it.incontro.support.NotFound if the target names something that does not exist in its event
     */
    Set<Who> rightsOf(Visitor visitor, Target target);
}
