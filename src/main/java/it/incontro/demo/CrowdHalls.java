package it.incontro.demo;

import it.incontro.demo.generator.EventPicture;
import it.incontro.event.PointKind;
import it.incontro.support.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Puts the tables and stands of an invented event into its halls, which the script has named. */
@Component
@Profile("demo")
class CrowdHalls {

    private final BulkRows rows;
    private final Clock clock;

    CrowdHalls(BulkRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Gives the meeting points' ids in the order of the picture. */
    List<UUID> furnish(Stage stage, EventPicture picture) {
        List<UUID> ids = new ArrayList<>();
        List<@Nullable Object[]> points = new ArrayList<>();
        for (EventPicture.Point point : picture.points()) {
            UUID id = Ids.next();
            ids.add(id);
            points.add(new Object[] {
                id,
                0L,
                stage.event(),
                stage.id(Stage.Kind.VENUE, picture.halls().get(point.hall())),
                point.name(),
                (point.stand() ? PointKind.STAND : PointKind.TABLE).name(),
                point.desks(),
                ids.size(),
                Timestamp.from(clock.instant())
            });
        }
        rows.add("meeting_point", "id, version, event_id, venue_id, name, kind, desks, position, created_at", points);
        return ids;
    }
}
