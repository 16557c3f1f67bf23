package it.incontro.scheduling.solver;

/** The breaks of every party, and how far apart they are, kept up to date while they change. */
final class PartyBreaks {

    private final int[] ofParty;
    private final int[] partiesWith;
    private int most;
    private int fewest;

    /** Nobody has breaks yet. */
    PartyBreaks(int parties, int mostBreaks) {
        ofParty = new int[parties];
        partiesWith = new int[mostBreaks + 1];
        partiesWith[0] = parties;
    }

    int of(int party) {
        return ofParty[party];
    }

    void set(int party, int breaks) {
        partiesWith[ofParty[party]]--;
        partiesWith[breaks]++;
        ofParty[party] = breaks;
        most = Math.max(most, breaks);
        while (partiesWith[most] == 0) {
            most--;
        }
        fewest = Math.min(fewest, breaks);
        while (partiesWith[fewest] == 0) {
            fewest++;
        }
    }

    int spread() {
        return most - fewest;
    }

    /** The breaks of all parties beyond so many more than those of the party with fewest. */
    int beyond(int spread) {
        int sum = 0;
        for (int breaks = most; breaks - fewest > spread; breaks--) {
            sum += (breaks - fewest - spread) * partiesWith[breaks];
        }
        return sum;
    }
}
