package it.incontro.identity;

import org.jspecify.annotations.Nullable;

/**
 * Where the foot of an organiser's pages leads; what is not given is the portal's own page, and the organiser's address.
 *
 * @param accessibilityUrl its accessibility declaration, such as the one on AgID's form
 * @param privacyUrl its own privacy policy
 * @param legalUrl its own legal notes
 * @param feedbackEmail for whoever cannot use a page
 */
public record FooterAddresses(
        @Nullable String accessibilityUrl,
        @Nullable String privacyUrl,
        @Nullable String legalUrl,
        @Nullable String feedbackEmail) {}
