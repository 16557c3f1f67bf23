package it.incontro.meetingrequest;

import java.util.List;

/** Where what one side offers meets what the other needs: facts, no score. */
public record Match(List<Overlap> overlaps) {

    /** Who offers what the other needs. */
    public enum Direction {
        THEY_OFFER,
        YOU_OFFER,
        /** Not asked for, but good to know. */
        THEY_HAVE
    }

    /**
     * Topics of one group.
     *
     * @param wanted how many topics of the group are needed; 0 for what is only good to know
     */
    public record Overlap(String group, Direction direction, List<String> codes, int wanted) {}
}
