package it.incontro.support.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame around every page. */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {

    private final ObjectProvider<FrameContributor> contributors;

    FrameAdvice(ObjectProvider<FrameContributor> contributors) {
        this.contributors = contributors;
    }

    @ModelAttribute("frame")
    PageFrame frame(HttpServletRequest request) {
        FrameBuilder frame = new FrameBuilder(request.getRequestURI());
        List<FrameContributor> all = contributors.orderedStream().toList();
        all.forEach(contributor -> contributor.contribute(frame, request));
        return frame.build();
    }
}
