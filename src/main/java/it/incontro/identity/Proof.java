package it.incontro.identity;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How somebody showed who they are in this session, and when they last did.
 *
 * @param within the organiser whose identity provider vouches for them: it does so in that organisation alone
 */
public record Proof(
        Set<Factor> given, Instant lastAt, @Nullable UUID within) implements Serializable {

    /** How long a factor counts as fresh for grave deeds. */
    public static final Duration FRESH = Duration.ofMinutes(10);

    public Proof {
        given = Set.copyOf(given);
    }

    /** Of what somebody gave themselves. */
    public Proof(Set<Factor> given, Instant lastAt) {
        this(given, lastAt, null);
    }

    /** With one factor, given now. */
    public static Proof of(Factor factor, Instant now) {
        return new Proof(Set.of(factor), now);
    }

    /** With one factor more, given now. */
    public Proof and(Factor factor, Instant now) {
        EnumSet<Factor> all = EnumSet.copyOf(given);
        all.add(factor);
        return new Proof(all, now, within);
    }

    /** Whether it holds in the whole portal, and not in one organisation alone. */
    public boolean isOwn() {
        return within == null;
    }

    /** Whether it holds in this organisation. */
    public boolean holdsIn(UUID organiserId) {
        return within == null || within.equals(organiserId);
    }

    /** Whether it rests on two different grounds: a mailed link and a mailed code are one mailbox. */
    public boolean isTwofold() {
        Set<Factor.Ground> grounds = given.stream().map(Factor::ground).collect(Collectors.toSet());
        return grounds.contains(Factor.Ground.TWO) || grounds.size() > 1;
    }

    /** Whether a device that was set up for it took part. */
    public boolean hasDevice() {
        return given.stream().anyMatch(Factor::isOfDevice);
    }

    /** Whether the mailbox took part. */
    public boolean hasMailbox() {
        return given.stream().anyMatch(Factor::isOfMailbox);
    }

    /** Whether a factor was given so lately that a grave deed needs no further one. */
    public boolean isFresh(Instant now) {
        return lastAt.plus(FRESH).isAfter(now);
    }
}
