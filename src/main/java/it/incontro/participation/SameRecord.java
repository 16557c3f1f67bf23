package it.incontro.participation;

import it.incontro.identity.PersonView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of two records that are perhaps one human being, as the organiser compares them.
 *
 * @param participationId for whom they come, if for a participation
 */
public record SameRecord(
        UUID personId,
        String name,
        @Nullable String email,
        @Nullable String phone,
        NamedHat.Kind kind,
        String comesFor,
        @Nullable UUID participationId,
        PersonView.Standing standing) {}
