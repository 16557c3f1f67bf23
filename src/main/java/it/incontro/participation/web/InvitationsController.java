package it.incontro.participation.web;

import it.incontro.identity.Allow;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.EventRef;
import it.incontro.identity.LinkGrant;
import it.incontro.identity.ParticipationLinks;
import it.incontro.identity.Rights;
import it.incontro.identity.SignIn;
import it.incontro.identity.Target;
import it.incontro.identity.Visitor;
import it.incontro.identity.VisitorLimits;
import it.incontro.identity.Who;
import it.incontro.participation.Invitation;
import it.incontro.participation.InvitationService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the links of invitations lead: a page to confirm, which changes nothing, and what happens after the click. */
@Controller
@RequestMapping("/invitations/{token}")
@Allow(Who.ANYONE)
class InvitationsController {

    private final ParticipationLinks links;
    private final InvitationService invitations;
    private final Rights rights;
    private final SignIn signIn;
    private final VisitorLimits limits;

    InvitationsController(
            ParticipationLinks links,
            InvitationService invitations,
            Rights rights,
            SignIn signIn,
            VisitorLimits limits) {
        this.links = links;
        this.invitations = invitations;
        this.rights = rights;
        this.signIn = signIn;
        this.limits = limits;
    }

    @GetMapping
    String confirm(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<Invitation> invitation = live(token);
        if (invitation.isEmpty()) {
            return over(token, model, request, response);
        }
        if (maySeeWithoutLink(invitation.get())) {
            return "redirect:" + home(invitation.get());
        }
        model.addAttribute("token", token);
        model.addAttribute("invitation", invitation.get());
        return "participation/invitation";
    }

    @PostMapping
    String open(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<Invitation> invitation = live(token);
        if (invitation.isEmpty()) {
            return over(token, model, request, response);
        }
        if (!maySeeWithoutLink(invitation.get())) {
            signIn.asLinkHolder(invitation.get().grant(), request, response);
        }
        return "redirect:" + home(invitation.get());
    }

    @PostMapping("/renew")
    String renew(@PathVariable String token, HttpServletRequest request) {
        LinkGrant grant = links.find(token).orElse(null);
        if (grant == null) {
            limits.wrongToken(request);
        } else {
            limits.renewalOf(grant.linkId(), request);
            CurrentTenant.runAs(grant.organiserId(), () -> invitations.renew(grant));
        }
        return "participation/invitation-renewed";
    }

    private Optional<Invitation> live(String token) {
        return links.find(token)
                .filter(LinkGrant::live)
                .flatMap(grant -> CurrentTenant.callAs(grant.organiserId(), () -> invitations.preview(grant)));
    }

    private boolean maySeeWithoutLink(Invitation invitation) {
        LinkGrant grant = invitation.grant();
        EventRef event = new EventRef(grant.organiserId(), grant.eventId(), invitation.eventCode());
        Target target = new Target(grant.organiserId(), event, grant.participationId(), null);
        return CurrentVisitor.find()
                .filter(Visitor.Account.class::isInstance)
                .map(visitor -> CurrentTenant.callAs(grant.organiserId(), () -> rights.of(visitor, target)))
                .filter(held -> held.contains(Who.PARTICIPANT) || held.contains(Who.ORGANISER))
                .isPresent();
    }

    private String over(String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        limits.wrongToken(request);
        response.setStatus(HttpServletResponse.SC_GONE);
        model.addAttribute("token", token);
        return "participation/invitation-over";
    }

    private static String home(Invitation invitation) {
        return "/events/" + invitation.eventCode() + "/participations/"
                + invitation.grant().participationId();
    }
}
