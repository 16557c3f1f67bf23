package it.incontro.identity.web;

import it.incontro.identity.FooterAddresses;
import it.incontro.support.EmailAddress;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Where the foot of the pages leads, as typed; what is left empty is the portal's own page. */
record FooterForm(
        @Nullable @Size(max = 300) String accessibilityUrl,
        @Nullable @Size(max = 300) String privacyUrl,
        @Nullable @Size(max = 300) String legalUrl,
        @Nullable @EmailAddress @Size(max = 200) String feedbackEmail) {

    static FooterForm of(FooterAddresses addresses) {
        return new FooterForm(
                addresses.accessibilityUrl(), addresses.privacyUrl(), addresses.legalUrl(), addresses.feedbackEmail());
    }

    FooterAddresses toAddresses() {
        return new FooterAddresses(accessibilityUrl, privacyUrl, legalUrl, feedbackEmail);
    }
}
