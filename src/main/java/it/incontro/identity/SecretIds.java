package it.incontro.identity;

/** Ids that nobody can guess, 256 bits of chance, for the sessions of visitors. */
public final class SecretIds {

    private SecretIds() {}

    /** A new one. */
    public static String fresh() {
        return LinkTokens.fresh();
    }
}
