package it.incontro.identity;

/** One way of showing who one is, and what it rests on. */
public enum Factor {
    PASSWORD(Ground.KNOWLEDGE),
    /** A link that was mailed. */
    MAIL_LINK(Ground.MAILBOX),
    /** A code that was mailed: with a mailed link it is still one mailbox. */
    MAIL_CODE(Ground.MAILBOX),
    /** A code of an authenticator app. */
    APP(Ground.DEVICE),
    /** A code of the list for the day on which the device is lost. */
    RECOVERY_CODE(Ground.DEVICE),
    /** A passkey: the device and what unlocks it, so it counts as two. */
    PASSKEY(Ground.TWO),
    /** The organiser's own identity provider, which said nothing of a second factor. */
    PROVIDER(Ground.KNOWLEDGE),
    /** The organiser's own identity provider, having asked for a second factor itself. */
    PROVIDER_TWOFOLD(Ground.TWO);

    private final Ground ground;

    Factor(Ground ground) {
        this.ground = ground;
    }

    Ground ground() {
        return ground;
    }

    /** Whether whoever reads the mailbox can give it. */
    public boolean isOfMailbox() {
        return ground == Ground.MAILBOX;
    }

    /** Whether it needs a device that was set up for it, or stands for one. */
    public boolean isOfDevice() {
        return ground == Ground.DEVICE || ground == Ground.TWO;
    }

    /** What a factor rests on; two factors are two only on different grounds. */
    enum Ground {
        KNOWLEDGE,
        MAILBOX,
        DEVICE,
        TWO
    }
}
