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

    /** The version of the text that people see now. */
    public String textVersion() {
        return textVersion;
    }
}
