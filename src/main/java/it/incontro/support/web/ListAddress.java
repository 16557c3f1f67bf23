package it.incontro.support.web;

import jakarta.servlet.http.HttpServletRequest;

/** The address of a list with its filters, as the browser has sent it. */
public final class ListAddress {

    private ListAddress() {}

    /** Path and query of the request. */
    public static String of(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
