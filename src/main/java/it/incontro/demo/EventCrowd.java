package it.incontro.demo;

import it.incontro.demo.generator.EventGenerator;
import it.incontro.demo.generator.EventPicture;
import it.incontro.demo.generator.EventShape;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills a demo event with hundreds of invented companies and buyers, and thousands of requests that were accepted. */
@Component
@Profile("demo")
class EventCrowd {

    private final CrowdHalls halls;
    private final CrowdMembers members;
    private final CrowdRequests requests;
    private final JdbcTemplate jdbc;

    EventCrowd(CrowdHalls halls, CrowdMembers members, CrowdRequests requests, JdbcTemplate jdbc) {
        this.halls = halls;
        this.members = members;
        this.requests = requests;
        this.jdbc = jdbc;
    }

    /** Draws the crowd from a seed, if the script asks for one, and lets the database know that tables have grown. */
    @Transactional
    public void gather(Stage stage) {
        Integer seed = stage.script().crowd();
        if (seed != null) {
            EventPicture picture = EventGenerator.draw(EventShape.VTM, seed);
            List<UUID> points = halls.furnish(stage, picture);
            requests.hold(stage, picture, members.bring(stage, picture, points));
            jdbc.execute("select refresh_meeting_statistics()");
        }
    }
}
