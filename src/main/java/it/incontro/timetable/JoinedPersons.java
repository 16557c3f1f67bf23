package it.incontro.timetable;

import it.incontro.identity.IndividualListener;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes records that were joined or parted for one individual or two in all open drafts; published versions stay as read. */
@Component
class JoinedPersons implements IndividualListener {

    private final IndividualKeys keys;

    JoinedPersons(IndividualKeys keys) {
        this.keys = keys;
    }

    @Override
    public void changed(Set<UUID> personIds) {
        keys.alignOf(personIds);
    }
}
