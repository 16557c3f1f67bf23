package it.incontro.privacy;

import it.incontro.identity.HeldSection;
import java.time.Instant;
import java.util.List;

/** Everything held about somebody: by the portal itself, and by each organiser. */
public record MyData(Instant at, List<HeldSection> account, List<OfOrganiser> organisers) {

    /** What one organiser holds. */
    public record OfOrganiser(String code, String name, String email, List<HeldSection> sections) {

        /** One kind of it; empty if there is none. */
        public HeldSection section(String name) {
            return sections.stream()
                    .filter(section -> section.name().equals(name))
                    .findFirst()
                    .orElse(new HeldSection(name, List.of()));
        }
    }
}
