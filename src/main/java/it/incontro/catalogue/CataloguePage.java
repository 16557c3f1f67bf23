package it.incontro.catalogue;

import it.incontro.meetingrequest.Match;
import it.incontro.meetingrequest.RequestRow;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A page of the catalogue with what fits and the reader's own requests, both by participation. */
public record CataloguePage(
        List<CatalogueEntry> entries,
        Map<UUID, Match> matches,
        Map<UUID, RequestRow> requests,
        List<String> countries,
        int page,
        int total) {

    /** Entries on a page. */
    public static final int SIZE = 24;
}
