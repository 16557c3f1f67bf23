package it.incontro.identity;

import it.incontro.support.NotFound;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the foot of an organiser's pages leads to. */
@Service
public class FooterService {

    private final Organisers organisers;
    private final AuditLog audit;

    FooterService(Organisers organisers, AuditLog audit) {
        this.organisers = organisers;
        this.audit = audit;
    }

    /** Sets the addresses of the current organiser. @throws Rejected if one is no web address */
    @Transactional
    public void leadTo(FooterAddresses typed) {
        Organiser organiser = organisers
                .findById(CurrentTenant.required())
                .orElseThrow(() -> new NotFound("organiser " + CurrentTenant.required()));
        organiser.leadTo(new FooterAddresses(
                WebAddress.check("accessibilityUrl", typed.accessibilityUrl()),
                WebAddress.check("privacyUrl", typed.privacyUrl()),
                WebAddress.check("legalUrl", typed.legalUrl()),
                typed.feedbackEmail()));
        audit.record(null, "identity.footer", "organiser", organiser.id(), Map.of());
    }
}
