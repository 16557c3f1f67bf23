package it.incontro.identity;

import java.time.Instant;

/** One sign-in of an account, or a try that failed; the network is the address without its last part. */
public record SignInRow(Instant at, SignInWay way, SignInResult result, String network) {}
