package it.incontro.identity.web;

import it.incontro.identity.Access;
import it.incontro.identity.Readings;
import it.incontro.identity.Recorded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** After a page that takes something out of the portal: notes in the audit log who took it. */
@Component
class RecordedPages implements HandlerInterceptor {

    private final Readings readings;

    RecordedPages(Readings readings) {
        this.readings = readings;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (failure != null || !wentThrough(request, response) || !(handler instanceof HandlerMethod method)) {
            return;
        }
        Recorded recorded = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Recorded.class);
        if (recorded != null) {
            Access.targetOf(request).ifPresent(target -> readings.note(recorded.value(), target));
        }
    }

    /** A page was shown, or a form led on to the next one. */
    private static boolean wentThrough(HttpServletRequest request, HttpServletResponse response) {
        return response.getStatus() < ("GET".equals(request.getMethod()) ? 300 : 400);
    }
}
