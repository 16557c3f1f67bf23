package it.incontro.support;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Makes the ids of rows: UUID version 7, so that they sort by the time of their making. */
public final class Ids {

    private Ids() {}

    /** A new id, later in order than those made before it. */
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
