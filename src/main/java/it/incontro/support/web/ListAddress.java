package it.incontro.support.web;

import jakarta.servlet.http.HttpServletRequest;

/** The address of a list with its filters, as the browser has sent it. */
final class ListAddress {

    private ListAddress() {}

    static String of(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
