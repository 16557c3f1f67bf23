package it.incontro.catalogue;

import org.jspecify.annotations.Nullable;

/** What the reader looks for; the topic is a code of the taxonomy or of one of its groups. */
public record CatalogueFilter(
        @Nullable String text,
        @Nullable String topic,
        @Nullable String country,
        CatalogueSort sort) {

    /** Everything, the best known topics first. */
    public static final CatalogueFilter ALL = new CatalogueFilter(null, null, null, CatalogueSort.TOPICS);
}
