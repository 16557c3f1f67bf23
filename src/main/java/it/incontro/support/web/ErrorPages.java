package it.incontro.support.web;

import it.incontro.support.Conflict;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what the modules throw into pages in plain words; everything else goes to the general error page. */
@ControllerAdvice
class ErrorPages {

    private final FrameAdvice frames;

    ErrorPages(FrameAdvice frames) {
        this.frames = frames;
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notFound(HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(Conflict.class)
    ModelAndView conflict(Conflict conflict, HttpServletRequest request, HttpServletResponse response) {
        replaceWholePage(request, response);
        return page(request, HttpStatus.CONFLICT)
                .addObject("reasonKey", conflict.messageKey())
                .addObject("reasonArguments", conflict.arguments());
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    ModelAndView changedMeanwhile(HttpServletRequest request, HttpServletResponse response) {
        replaceWholePage(request, response);
        return page(request, HttpStatus.CONFLICT);
    }

    @ExceptionHandler(Rejected.class)
    ModelAndView rejected(Rejected rejected, HttpServletRequest request, HttpServletResponse response) {
        replaceWholePage(request, response);
        return page(request, HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("reasonKey", rejected.messageKey())
                .addObject("reasonArguments", rejected.arguments());
    }

    /** A part of a page that was asked for cannot show this: the whole page does. */
    private static void replaceWholePage(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Retarget", "body");
            response.setHeader("HX-Reswap", "innerHTML");
        }
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status) {
        ModelAndView page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("frame", frames.frame(request));
        page.addObject("requestId", request.getAttribute(RequestId.ATTRIBUTE));
        return page;
    }
}
