package it.incontro.agenda.web;

import it.incontro.identity.CurrentTenant;
import it.incontro.identity.CurrentVisitor;
import it.incontro.support.web.FrameBuilder;
import it.incontro.support.web.FrameContributor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Leads participants to their agenda from all their pages. */
@Component
@Order(40)
class AgendaFrame implements FrameContributor {

    @Override
    public void contribute(FrameBuilder frame, HttpServletRequest request) {
        Object path = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (path instanceof Map<?, ?> variables
                && variables.get("code") instanceof String code
                && variables.get("participation") instanceof String id
                && CurrentTenant.find().isPresent()
                && CurrentVisitor.find().isPresent()) {
            frame.innerLink("agenda.nav", "/events/" + code + "/participations/" + id + "/agenda");
        }
    }
}
