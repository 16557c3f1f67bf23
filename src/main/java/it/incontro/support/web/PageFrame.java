package it.incontro.support.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: who is signed in, where one is, where one can go, whose page it is, and links that stand
 * on every page for a while.
 */
public record PageFrame(
        String path,
        @Nullable String visitorName,
        @Nullable String accountUrl,
        @Nullable Place place,
        List<NavLink> links,
        @Nullable Banner banner,
        @Nullable Owner owner,
        List<NavLink> notes) {

    /** The event (or organiser) that the page belongs to. */
    public record Place(String title, String url) {}

    /** A link of the navigation; the label is a message key. */
    public record NavLink(String labelKey, String url, boolean active) {}

    /** Says that somebody works on behalf of another, and leads back. */
    public record Banner(String messageKey, String name, String backUrl, String backKey) {}

    /** Whose page it is: the organiser with what the footer owes to its readers. */
    public record Owner(
            String name,
            String email,
            String accent,
            @Nullable String accessibilityUrl,
            @Nullable String privacyUrl) {}
}
