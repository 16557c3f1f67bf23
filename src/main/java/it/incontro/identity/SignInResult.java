package it.incontro.identity;

/** What came of a try to sign in. */
public enum SignInResult {
    SUCCESS,
    /** What was given was right, and a second factor was asked for. */
    STEP,
    FAILURE
}
