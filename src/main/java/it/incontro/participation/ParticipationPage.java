package it.incontro.participation;

import java.util.List;

/** One page of the organiser's list; pages count from 0. */
public record ParticipationPage(List<ParticipationRow> rows, int page, int pages, long total) {

    /** How many participations stand on one page. */
    public static final int SIZE = 50;
}
