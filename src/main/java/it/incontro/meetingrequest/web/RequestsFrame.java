package it.incontro.meetingrequest.web;

import it.incontro.identity.CurrentTenant;
import it.incontro.identity.CurrentVisitor;
import it.incontro.support.web.FrameBuilder;
import it.incontro.support.web.FrameContributor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** The participant's way to the catalogue and the requests, on all pages of a participation. */
@Component
@Order(30)
class RequestsFrame implements FrameContributor {

    @Override
    public void contribute(FrameBuilder frame, HttpServletRequest request) {
        Object path = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (path instanceof Map<?, ?> variables
                && variables.get("code") instanceof String code
                && variables.get("participation") instanceof String id
                && CurrentTenant.find().isPresent()
                && CurrentVisitor.find().isPresent()) {
            String home = "/events/" + code + "/participations/" + id;
            frame.innerLink("meetingrequest.nav.catalogue", home + "/catalogue");
            frame.innerLink("meetingrequest.nav.requests", home + "/meeting-requests");
        }
    }
}
