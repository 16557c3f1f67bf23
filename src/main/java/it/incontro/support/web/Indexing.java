package it.incontro.support.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps search engines away from everything but the pages that are made for the public: the list of events, an event, its
 * application form, and what the law wants said. Links with a token above all must not be found by anybody.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Indexing extends OncePerRequestFilter {

    private static final String HEADER = "X-Robots-Tag";
    private static final String NOT_TO_BE_FOUND = "noindex, nofollow";
    private static final String REFUSED = Indexing.class.getName() + ".refused";

    private static final Pattern CODE = Pattern.compile("/events/[a-z0-9-]+(/applications/new|/privacy)?");

    private static final List<String> PUBLIC =
            List.of("/", "/accessibility", "/privacy", "/cookies", "/legal-notes", "/robots.txt", "/favicon.ico");

    private static final List<String> FILES = List.of("/css/", "/js/", "/webjars/", "/accents/");

    /** Keeps an answer away whatever its address is, such as the page of an error. */
    static void refuse(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(REFUSED, true);
        response.setHeader(HEADER, NOT_TO_BE_FOUND);
    }

    /** Whether a page may be found. */
    static boolean isPublic(HttpServletRequest request) {
        if (request.getAttribute(REFUSED) != null) {
            return false;
        }
        String path = request.getRequestURI();
        return PUBLIC.contains(path)
                || CODE.matcher(path).matches()
                || FILES.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isPublic(request)) {
            response.setHeader(HEADER, NOT_TO_BE_FOUND);
        }
        chain.doFilter(request, response);
    }
}
