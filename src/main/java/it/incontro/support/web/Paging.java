package it.incontro.support.web;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where one is in a long list.
 *
 * @param url address of the list with its filters
 * @param page the page shown, from 1
 * @param size rows on a page
 * @param total rows in all
 */
public record Paging(String url, int page, int size, int total) {

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

    /** The address of another page of the list. */
    public String urlOf(int number) {
        return UriComponentsBuilder.fromUriString(url)
                .replaceQueryParam("page", number)
                .build()
                .toUriString();
    }
}
