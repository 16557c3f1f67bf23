package it.incontro.identity.web;

import it.incontro.identity.Access;
import it.incontro.identity.AccountService;
import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.FooterAddresses;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.OrganiserView;
import it.incontro.identity.Visitor;
import it.incontro.identity.Who;
import it.incontro.support.web.FrameBuilder;
import it.incontro.support.web.FrameContributor;
import it.incontro.support.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says who is signed in and whose page it is, and leads staff around their organiser's pages. */
@Component
@Order(0)
class VisitorFrame implements FrameContributor {

    private final AccountService accounts;
    private final OrganiserService organisers;

    VisitorFrame(AccountService accounts, OrganiserService organisers) {
        this.accounts = accounts;
        this.organisers = organisers;
    }

    @Override
    public void contribute(FrameBuilder frame, HttpServletRequest request) {
        CurrentVisitor.accountId()
                .flatMap(accounts::find)
                .ifPresent(account -> frame.visitor(account.name(), settings()));
        Access.organiserOf(request).flatMap(organisers::find).ifPresent(organiser -> {
            frame.owner(owner(organiser));
            if (Access.eventOf(request).isEmpty() && Access.holds(request, Who.STAFF)) {
                leadAround(organiser, frame, request);
            }
        });
    }

    /** Whoever an organiser's provider vouches for comes to no settings of an account that is not the organiser's. */
    private static String settings() {
        return CurrentVisitor.find()
                .filter(visitor -> visitor instanceof Visitor.Account account
                        && !account.proof().isOwn())
                .map(visitor -> "/home")
                .orElse("/account");
    }

    private static void leadAround(OrganiserView organiser, FrameBuilder frame, HttpServletRequest request) {
        String root = "/organisers/" + organiser.code();
        frame.place(organiser.name(), "/home");
        frame.link("identity.nav.companies", root + "/companies");
        frame.link("identity.nav.projects", root + "/projects");
        frame.link("identity.nav.new-event", root + "/events/new");
        if (Access.holds(request, Who.OWNER)) {
            frame.link("identity.nav.staff", root + "/staff");
            frame.link("identity.nav.audit", root + "/audit");
            frame.link("identity.nav.footer", root + "/footer");
        }
    }

    private static PageFrame.Owner owner(OrganiserView organiser) {
        FooterAddresses own = organiser.footer();
        String declaration = "/organisers/" + organiser.code() + "/accessibility";
        return new PageFrame.Owner(
                organiser.name(),
                organiser.feedbackEmail(),
                organiser.accent(),
                own.accessibilityUrl() == null ? declaration : own.accessibilityUrl(),
                own.privacyUrl(),
                own.legalUrl(),
                null);
    }
}
