package it.incontro.participation;

/** What people are asked to agree to, as the privacy notice of the event explains it in its versions. */
public enum ConsentKind {
    PRIVACY_NOTICE,
    NEWSLETTER,
    PHOTOS;

    /** Whether one can take part without it. */
    boolean isOptional() {
        return this != PRIVACY_NOTICE;
    }
}
