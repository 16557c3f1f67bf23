package it.incontro.support.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * The same answer as {@link DatabaseAway} for what fails inside a handler, before the framework looks at it: it would take a
 * connection to the database that ended for a browser that hung up, and answer nothing.
 */
@Component
class AwayInHandlers implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(AwayInHandlers.class);

    private final UnavailablePage page;

    AwayInHandlers(UnavailablePage page) {
        this.page = page;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (response.isCommitted() || !SqlStates.isAway(failure)) {
            return null;
        }
        LOG.error("the database cannot be reached: {}", SqlStates.of(failure));
        try {
            page.answer(request, response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }
}
