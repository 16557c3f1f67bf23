package it.incontro.identity;

import it.incontro.support.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser declares about the accessibility of its pages, after the model that AgID gives to public bodies.
 *
 * @param breaches what does not follow the law yet
 * @param burden what would be a burden out of proportion
 * @param outside what the law does not ask for
 * @param preparedOn when it was drawn up or last reviewed
 * @param publishedOn since when the portal is used
 * @param testedWithPeople whether people tried the pages
 * @param staff how many people with disabilities work there; asked of public bodies
 * @param workstations places of work fitted out for them
 */
public record AccessibilityStatement(
        Conformance conformance,
        @Nullable Text breaches,
        @Nullable Text burden,
        @Nullable Text outside,
        Method method,
        LocalDate preparedOn,
        LocalDate publishedOn,
        boolean testedWithPeople,
        @Nullable Integer staff,
        @Nullable Integer workstations) {

    /** How far the pages follow the standard. */
    public enum Conformance {
        FULL,
        PARTIAL,
        NONE
    }

    /** Who looked. */
    public enum Method {
        SELF,
        OTHERS
    }

    /** Whether anything is named that is not accessible. */
    public boolean namesGaps() {
        return breaches != null || burden != null || outside != null;
    }
}
