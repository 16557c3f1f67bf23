package it.incontro.participation.web;

import it.incontro.event.EventDirectory;
import it.incontro.identity.ActingFor;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.Visitor;
import it.incontro.participation.ParticipationService;
import it.incontro.support.web.FrameBuilder;
import it.incontro.support.web.FrameContributor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** The frame of a participant's pages: where they can go, and on whose behalf an organiser works. */
@Component
@Order(20)
class ParticipantFrame implements FrameContributor {

    private final EventDirectory directory;
    private final ParticipationService participations;

    ParticipantFrame(EventDirectory directory, ParticipationService participations) {
        this.directory = directory;
        this.participations = participations;
    }

    @Override
    public void contribute(FrameBuilder frame, HttpServletRequest request) {
        Object path = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (path instanceof Map<?, ?> variables
                && variables.get("code") instanceof String code
                && variables.get("participation") instanceof String id
                && CurrentTenant.find().isPresent()
                && CurrentVisitor.find().isPresent()) {
            addLinks(frame, "/events/" + code + "/participations/" + id);
            ActingFor.find().ifPresent(participation -> addBanner(frame, code, participation));
        }
    }

    private static void addLinks(FrameBuilder frame, String home) {
        boolean byLink = CurrentVisitor.find()
                .filter(Visitor.LinkHolder.class::isInstance)
                .isPresent();
        frame.innerLink("participation.nav.home", home);
        if (!byLink) {
            frame.innerLink("participation.nav.profile", home + "/profile");
            frame.innerLink("participation.nav.attendees", home + "/attendees");
        }
        frame.innerLink("participation.nav.availability", home + "/availability");
    }

    private void addBanner(FrameBuilder frame, String code, UUID participation) {
        directory
                .locate(code)
                .ifPresent(event -> frame.banner(
                        "participation.acting.banner",
                        participations.find(event.eventId(), participation).name(),
                        "/events/" + code + "/participations/" + participation + "/record",
                        "participation.acting.back"));
    }
}
