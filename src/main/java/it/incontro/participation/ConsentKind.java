package it.incontro.participation;

/** What people are asked to agree to; a text that changes gets a new version. */
public enum ConsentKind {
    PRIVACY_NOTICE("2026-11"),
    NEWSLETTER("2026-11"),
    PHOTOS("2026-11");

    private final String textVersion;

    ConsentKind(String textVersion) {
        this.textVersion = textVersion;
    }

    /** Whether one can take part without it. */
    boolean isOptional() {
        return this != PRIVACY_NOTICE;
    }

    /** The version of the text that people see now. */
    public String textVersion() {
        return textVersion;
    }
}
