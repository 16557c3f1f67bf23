package it.incontro.event;

import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.support.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The funded projects of the current organiser. */
@Service
public class ProjectService {

    private final Projects projects;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    ProjectService(Projects projects, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.projects = projects;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new project. */
    @Transactional
    public UUID create(ProjectDetails details) {
        UUID id = projects.save(new Project(details, clock.instant())).id();
        audit.record(null, "event.create-project", "project", id, Map.of());
        return id;
    }

    /** Corrects a project. */
    @Transactional
    public void describe(UUID projectId, ProjectDetails details) {
        projects.findByOrganiserIdAndId(CurrentTenant.required(), projectId)
                .orElseThrow(() -> new NotFound("project " + projectId))
                .describe(details);
        audit.record(null, "event.describe-project", "project", projectId, Map.of());
    }

    /** A project of the current organiser. */
    @Transactional(readOnly = true)
    public ProjectView find(UUID projectId) {
        return list().stream()
                .filter(project -> project.id().equals(projectId))
                .findFirst()
                .orElseThrow(() -> new NotFound("project " + projectId));
    }

    /** All projects of the current organiser, the newest first. */
    @Transactional(readOnly = true)
    public List<ProjectView> list() {
        return jdbc.sql("""
            select p.id, p.title_en, p.title_it, p.funder_en, p.funder_it, p.programme, p.cup,
                (select count(*) from event e where e.organiser_id = p.organiser_id and e.project_id = p.id) as events
            from project p where p.organiser_id = ? order by p.id desc
            """)
                .param(CurrentTenant.required())
                .query(ProjectView.class)
                .list();
    }
}
