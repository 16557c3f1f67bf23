package it.incontro.support.web;

import it.incontro.support.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Gives every request an id that stands in the log, in the answer and on error pages. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestId extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestId.class);

    static final String HEADER = "X-Request-Id";
    static final String ATTRIBUTE = "incontro.request-id";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = request.getAttribute(ATTRIBUTE) instanceof String given
                ? given
                : Ids.next().toString();
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        MDC.put("request", id);
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException unreadable) {
            // nobody's failure but the sender's, and its words repeat what was sent
            LOG.info("a form could not be read");
            throw unreadable;
        } catch (ServletException | RuntimeException failure) {
            note(request, failure);
            throw failure;
        } finally {
            MDC.remove("request");
        }
    }

    /** Here, since the server's own line comes when the id is gone, and repeats the words of what was thrown. */
    private static void note(HttpServletRequest request, Exception failure) {
        Throwable cause =
                failure instanceof ServletException && failure.getCause() != null ? failure.getCause() : failure;
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.error("a request failed: {} {}", request.getMethod(), route, cause);
    }
}
