package it.incontro.support.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says in plain words what went wrong: on a page, or as a notice above the page that asked for a part of itself. A
 * module with a refusal of its own answers it with this from a {@code @ControllerAdvice}.
 */
@Component
public class ErrorView {

    private static final String NOTICES = "#notices";

    private final PageFrames frames;

    ErrorView(PageFrames frames) {
        this.frames = frames;
    }

    /** What is generally said of this status. */
    public ModelAndView of(HttpStatus status, HttpServletRequest request, HttpServletResponse response) {
        return of(status, null, List.of(), request, response);
    }

    /** A whole page of this name instead of the one that was asked for. */
    public ModelAndView page(String view, HttpStatus status, HttpServletRequest request) {
        ModelAndView page = new ModelAndView(view, status);
        page.addObject(FrameInterceptor.FRAME, frames.orBare(request));
        return page;
    }

    /** What is to be said in this case. */
    public ModelAndView of(
            HttpStatus status,
            @Nullable String reasonKey,
            List<Object> reasonArguments,
            HttpServletRequest request,
            HttpServletResponse response) {
        Indexing.refuse(request, response);
        boolean part = request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
        if (part) {
            response.setHeader("HX-Retarget", NOTICES);
            response.setHeader("HX-Reswap", "innerHTML show:top");
        }
        ModelAndView view = new ModelAndView(part ? "error :: notice" : "error", status);
        view.addObject("status", status.value());
        view.addObject("reasonKey", reasonKey);
        view.addObject("reasonArguments", reasonArguments);
        view.addObject("requestId", request.getAttribute(RequestId.ATTRIBUTE));
        if (!part) {
            view.addObject(FrameInterceptor.FRAME, frames.orBare(request));
        }
        return view;
    }
}
