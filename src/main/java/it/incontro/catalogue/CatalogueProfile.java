package it.incontro.catalogue;

import it.incontro.meetingrequest.Match;
import it.incontro.meetingrequest.RequestRow;
import org.jspecify.annotations.Nullable;

/** A profile with what fits, the reader's request with it if there is one, and whether the rules allow to ask. */
public record CatalogueProfile(
        CatalogueEntry entry, Match match, @Nullable RequestRow request, boolean mayAsk) {}
