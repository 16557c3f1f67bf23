package it.incontro.support.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The page that needs nothing but itself: no visitor, no event, no database. */
@Component
class UnavailablePage {

    private static final String RETRY_SECONDS = "10";

    /** Headers of an answer that is not given. */
    private static final List<String> OF_THE_CONTENT = List.of("content-", "location", "etag", "cache-", "last-");

    private final ITemplateEngine templates;

    UnavailablePage(ITemplateEngine templates) {
        this.templates = templates;
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Collection<String>> kept = headersToKeep(response);
        response.reset();
        kept.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(text(request, response));
    }

    private String text(HttpServletRequest request, HttpServletResponse response) {
        Locale locale = VisitorLocaleResolver.ofCookieOrBrowser(request);
        boolean get = request.getMethod().equals("GET");
        Map<String, Object> words = new HashMap<>();
        words.put("requestId", request.getAttribute(RequestId.ATTRIBUTE));
        words.put("sent", !get);
        words.put("again", get ? ReturnAddress.of(request) : "/");
        Context context = new Context(locale, words);
        boolean part = request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
        if (part) {
            response.setHeader("HX-Retarget", "#notices");
            response.setHeader("HX-Reswap", "innerHTML show:top");
            return templates.process("unavailable-part", context);
        }
        return templates.process("unavailable", context);
    }

    private static Map<String, Collection<String>> headersToKeep(HttpServletResponse response) {
        Map<String, Collection<String>> kept = new HashMap<>();
        for (String name : response.getHeaderNames()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (OF_THE_CONTENT.stream().noneMatch(lower::startsWith) || lower.equals("content-security-policy")) {
                kept.put(name, List.copyOf(response.getHeaders(name)));
            }
        }
        return kept;
    }
}
