package it.incontro.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What pages and mails show of an organiser. */
public record OrganiserView(UUID id, String code, String name, String email, String accent, FooterAddresses footer) {

    /** Where readers write about what they cannot use. */
    public String feedbackEmail() {
        String own = footer.feedbackEmail();
        return own == null ? email : own;
    }

    /** The organiser's own policy, if it has published one elsewhere. */
    public @Nullable String privacyUrl() {
        return footer.privacyUrl();
    }
}
