package it.incontro.support.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where one is in a long list.
 *
 * @param url address of the list with its filters
 * @param parameter what the page is called in the address
 * @param page the page shown, from 1; what lies outside is brought back to the first or last one
 * @param size rows on a page
 * @param total rows in all
 */
public record Paging(String url, String parameter, int page, int size, int total) {

    private static final String PAGE = "page";

    /** Keeps the page within the list, whatever an address asks for. */
    public Paging {
        page = Math.clamp(page, 1, Math.max(1, (total + size - 1) / size));
    }

    /** The only list of its page. */
    public Paging(String url, int page, int size, int total) {
        this(url, PAGE, page, size, total);
    }

    /** A list whose address, filters and all, is that of the request. */
    public static Paging of(HttpServletRequest request, int page, int size, int total) {
        return new Paging(ListAddress.of(request), page, size, total);
    }

    /**
     * One of several lists on a page.
     *
     * @param parameter what its page is called in the address; the others keep theirs
     * @param anchor id of the element to which a reader comes who turns over
     */
    public static Paging of(
            HttpServletRequest request, String parameter, String anchor, int page, int size, int total) {
        return new Paging(ListAddress.of(request) + "#" + anchor, parameter, page, size, total);
    }

    /** How many pages there are, at least 1. */
    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    /** Also as a bean property, for templates. */
    public int getPages() {
        return pages();
    }

    /** The rows to skip. */
    public int offset() {
        return (page - 1) * size;
    }

    /** Number of the first row shown, from 1. */
    public int first() {
        return total == 0 ? 0 : offset() + 1;
    }

    /** Number of the last row shown. */
    public int last() {
        return Math.min(total, offset() + size);
    }

    /** The address of another page of the list. */
    public String urlOf(int number) {
        return UriComponentsBuilder.fromUriString(url)
                .replaceQueryParam(parameter, number)
                .build()
                .toUriString();
    }
}
