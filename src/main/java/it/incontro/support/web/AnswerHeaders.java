package it.incontro.support.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.BiConsumer;

/** The headers that every answer carries, whoever gives it. */
public final class AnswerHeaders {

    /** What a page may load, and where its forms may go. */
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "X-Frame-Options", "DENY");

    private AnswerHeaders() {}

    /** Sets those that are the same everywhere; pages may replace them with stricter ones. */
    public static void write(HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
    }

    /** Sets them, with the number of the request. */
    static void write(BiConsumer<String, String> header, String requestId) {
        ALWAYS.forEach(header);
        header.accept(RequestId.HEADER, requestId);
    }
}
