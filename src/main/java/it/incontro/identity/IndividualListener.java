package it.incontro.identity;

import java.util.Set;
import java.util.UUID;

/** Keeps by the individual what clashes, or is one for a human being; told in the transaction that joined or parted records. */
public interface IndividualListener {

    /** These persons belong to another individual than before. */
    void changed(Set<UUID> personIds);
}
