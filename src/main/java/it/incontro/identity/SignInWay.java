package it.incontro.identity;

import java.util.Set;

/** How somebody signs in. */
public enum SignInWay {
    PASSWORD,
    /** A link or code that was sent to the account's address. */
    LINK,
    /** Choosing a password by the link of an invitation or of a renewal. */
    PASSWORD_LINK,
    /** The link of a participation, which needs no account. */
    PARTICIPATION_LINK,
    /** A second factor's code. */
    CODE,
    RECOVERY_CODE,
    PASSKEY,
    /** The organiser's own identity provider. */
    IDENTITY_PROVIDER;

    /** The way that these factors are, given together. */
    public static SignInWay of(Set<Factor> given) {
        if (given.contains(Factor.PASSWORD)) {
            return given.contains(Factor.MAIL_LINK) ? PASSWORD_LINK : PASSWORD;
        }
        return given.stream().findFirst().map(SignInWay::of).orElse(LINK);
    }

    private static SignInWay of(Factor factor) {
        return switch (factor) {
            case PASSWORD -> PASSWORD;
            case MAIL_LINK -> LINK;
            case APP, MAIL_CODE -> CODE;
            case RECOVERY_CODE -> RECOVERY_CODE;
            case PASSKEY -> PASSKEY;
            case PROVIDER, PROVIDER_TWOFOLD -> IDENTITY_PROVIDER;
        };
    }
}
