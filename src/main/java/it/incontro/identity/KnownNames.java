package it.incontro.identity;

import java.util.List;
import java.util.UUID;

/** Public names around an organiser, such as those of its events, which make poor passwords. */
public interface KnownNames {

    /** The names, as they are written. */
    List<String> of(UUID organiserId);
}
