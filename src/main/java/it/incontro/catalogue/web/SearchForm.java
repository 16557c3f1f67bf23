package it.incontro.catalogue.web;

import it.incontro.catalogue.CatalogueFilter;
import it.incontro.catalogue.CatalogueSort;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands in the search above the catalogue. */
record SearchForm(
        @Nullable String text,
        @Nullable String topic,
        @Nullable String country,
        @Nullable CatalogueSort sort) {

    CatalogueFilter toFilter() {
        return new CatalogueFilter(text, topic, country, sort == null ? CatalogueSort.TOPICS : sort);
    }

    /** Whether anything is searched for. */
    public boolean isNarrow() {
        return isFilled(text) || isFilled(topic) || isFilled(country);
    }

    /** The list with this search. */
    String url(String path) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        add(url, "text", text);
        add(url, "topic", topic);
        add(url, "country", country);
        add(url, "sort", sort == null ? null : sort.name());
        return url.encode().toUriString();
    }

    private static void add(UriComponentsBuilder url, String name, @Nullable String value) {
        if (isFilled(value)) {
            url.queryParam(name, value);
        }
    }

    private static boolean isFilled(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
