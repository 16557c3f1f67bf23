package it.incontro.support.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a page's frame together from what the modules know. */
@Component
class PageFrames {

    private static final Logger LOG = LoggerFactory.getLogger(PageFrames.class);

    private final ObjectProvider<FrameContributor> contributors;

    PageFrames(ObjectProvider<FrameContributor> contributors) {
        this.contributors = contributors;
    }

    /** The frame of the page that is asked for. */
    PageFrame of(HttpServletRequest request) {
        FrameBuilder frame = bare(request);
        contributors.orderedStream().forEach(contributor -> contributor.contribute(frame, request));
        return frame.build();
    }

    /** The frame of an error page: a bare one if what went wrong also keeps the modules from telling what they know. */
    PageFrame orBare(HttpServletRequest request) {
        try {
            return of(request);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "the page of an error gets no navigation: {}",
                    failure.getClass().getName());
            return bare(request).build();
        }
    }

    private static FrameBuilder bare(HttpServletRequest request) {
        return new FrameBuilder(pathOf(request), ReturnAddress.of(request), Indexing.isPublic(request));
    }

    private static String pathOf(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String path ? path : request.getRequestURI();
    }
}
