package it.incontro.support.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Gives whole pages their frame. It does so after the handler, so that redirects and fragments cost nothing and the frame
 * shows what the handler has done.
 */
@Component
class FrameInterceptor implements HandlerInterceptor {

    static final String FRAME = "frame";

    /** Whether the page says that something was filled in wrongly; its title then begins with that. */
    private static final String WRONG = "wrong";

    private final PageFrames frames;

    FrameInterceptor(PageFrames frames) {
        this.frames = frames;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && isWholePage(page.getViewName()) && !page.getModel().containsKey(FRAME)) {
            page.addObject(FRAME, frames.of(request));
            page.addObject(WRONG, isWrong(page.getModel()));
        }
    }

    private static boolean isWrong(Map<String, Object> model) {
        return model.values().stream().anyMatch(value -> value instanceof Errors errors && errors.hasErrors())
                || model.get("objection") != null;
    }

    private static boolean isWholePage(@Nullable String view) {
        return view != null && !view.startsWith("redirect:") && !view.startsWith("forward:") && !view.contains("::");
    }
}
