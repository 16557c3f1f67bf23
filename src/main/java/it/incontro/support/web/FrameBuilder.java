package it.incontro.support.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what the modules know for the frame of a page. */
public final class FrameBuilder {

    private final String path;
    private final String returnTo;
    private final boolean indexed;
    private final List<PageFrame.NavLink> links = new ArrayList<>();
    private final List<PageFrame.NavLink> innerLinks = new ArrayList<>();
    private final List<PageFrame.NavLink> notes = new ArrayList<>();
    private @Nullable String visitorName;
    private @Nullable String accountUrl;
    private PageFrame.@Nullable Place place;
    private PageFrame.@Nullable Banner banner;
    private PageFrame.@Nullable Owner owner;
    private @Nullable String noticeUrl;

    FrameBuilder(String path, String returnTo, boolean indexed) {
        this.path = path;
        this.returnTo = returnTo;
        this.indexed = indexed;
    }

    /** Who is signed in, and where they find their own settings if they have any. */
    public void visitor(String name, @Nullable String settingsUrl) {
        this.visitorName = name;
        this.accountUrl = settingsUrl;
    }

    /** The event or organiser of the page. */
    public void place(String title, String url) {
        this.place = new PageFrame.Place(title, url);
    }

    /** Adds a link; it is the active one if the page is at its address or below. */
    public void link(String labelKey, String url) {
        links.add(linkTo(labelKey, url));
    }

    /**
     * Adds a link to a page of somebody within the place, such as one participant of an event. For those people these links
     * are the whole navigation; for others, who also have that of the place, they stand in a row of their own.
     */
    public void innerLink(String labelKey, String url) {
        innerLinks.add(linkTo(labelKey, url));
    }

    /** Says on whose behalf the visitor works. */
    public void banner(String messageKey, String name, String backUrl, String backKey) {
        this.banner = new PageFrame.Banner(messageKey, name, backUrl, backKey);
    }

    /** Adds a link above everything else on every page, as the demo does. */
    public void note(String labelKey, String url) {
        notes.add(new PageFrame.NavLink(labelKey, url, path.equals(url)));
    }

    /** Whose page it is. */
    public void owner(PageFrame.Owner organiser) {
        this.owner = organiser;
    }

    /** The privacy notice of the event whose page it is. */
    public void notice(String url) {
        this.noticeUrl = url;
    }

    PageFrame build() {
        boolean inner = links.isEmpty();
        return new PageFrame(
                returnTo,
                indexed,
                visitorName,
                accountUrl,
                place,
                longestActiveOnly(inner ? innerLinks : links),
                inner ? List.of() : longestActiveOnly(innerLinks),
                banner,
                owner == null ? null : owner.with(noticeUrl),
                List.copyOf(notes));
    }

    private PageFrame.NavLink linkTo(String labelKey, String url) {
        return new PageFrame.NavLink(labelKey, url, path.equals(url) || path.startsWith(url + "/"));
    }

    /** Of nested addresses only the most exact is where one is. */
    private static List<PageFrame.NavLink> longestActiveOnly(List<PageFrame.NavLink> links) {
        int longest = links.stream()
                .filter(PageFrame.NavLink::active)
                .mapToInt(link -> link.url().length())
                .max()
                .orElse(0);
        return links.stream()
                .map(link -> new PageFrame.NavLink(
                        link.labelKey(), link.url(), link.active() && link.url().length() == longest))
                .toList();
    }
}
