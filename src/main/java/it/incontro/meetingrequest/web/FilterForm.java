package it.incontro.meetingrequest.web;

import it.incontro.meetingrequest.OfficeFilter;
import it.incontro.meetingrequest.RequestState;
import it.incontro.participation.Side;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filter above the organiser's list. */
record FilterForm(
        @Nullable RequestState state,
        @Nullable Side side,
        @Nullable String text,
        @Nullable UUID with) {

    OfficeFilter toFilter() {
        return new OfficeFilter(state, side, text, with);
    }

    /** Whether anything is filtered. */
    public boolean isNarrow() {
        return state != null || side != null || with != null || (text != null && !text.isBlank());
    }

    /** The list with this filter. */
    String url(String path) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        add(url, "state", state);
        add(url, "side", side);
        add(url, "text", text);
        add(url, "with", with);
        return url.encode().toUriString();
    }

    private static void add(UriComponentsBuilder url, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            url.queryParam(name, value);
        }
    }
}
