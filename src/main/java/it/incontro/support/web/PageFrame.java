package it.incontro.support.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: who is signed in, where one is, where one can go, and whose page it is.
 *
 * @param returnTo address of the page, to come back to it after changing the language
 * @param indexed whether search engines may show it
 * @param visitorName name of who is signed in
 * @param accountUrl where they find their own settings
 * @param place the event or organiser of the page
 * @param links navigation of the place
 * @param innerLinks navigation of somebody within the place, for those who have that of the place as well
 * @param banner on whose behalf the visitor works
 * @param owner whose page it is
 * @param notes links that stand above every page, as in the demo
 */
public record PageFrame(
        String returnTo,
        boolean indexed,
        @Nullable String visitorName,
        @Nullable String accountUrl,
        @Nullable Place place,
        List<NavLink> links,
        List<NavLink> innerLinks,
        @Nullable Banner banner,
        @Nullable Owner owner,
        List<NavLink> notes) {

    /** The event (or organiser) that the page belongs to. */
    public record Place(String title, String url) {}

    /** A link of the navigation; the label is a message key. */
    public record NavLink(String labelKey, String url, boolean active) {}

    /** Says that somebody works on behalf of another, and leads back. */
    public record Banner(String messageKey, String name, String backUrl, String backKey) {}

    /**
     * Whose page it is: the organiser with what the footer owes to its readers.
     *
     * @param email where readers write about what they cannot use
     * @param privacyUrl the organiser's own policy, if it has published one
     * @param noticeUrl the notice of the page's event
     */
    public record Owner(
            String name,
            String email,
            String accent,
            @Nullable String accessibilityUrl,
            @Nullable String privacyUrl,
            @Nullable String legalUrl,
            @Nullable String noticeUrl) {

        /** The accent colour as its stylesheet's name has it: six hexadecimal digits. */
        public String accentCode() {
            return Accent.of(accent).code();
        }

        /** The same, on a page of an event with a notice of its own. */
        Owner with(@Nullable String notice) {
            return notice == null
                    ? this
                    : new Owner(name, email, accent, accessibilityUrl, privacyUrl, legalUrl, notice);
        }
    }
}
