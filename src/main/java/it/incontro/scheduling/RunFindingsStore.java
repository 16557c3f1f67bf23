package it.incontro.scheduling;

import it.incontro.identity.CurrentTenant;
import it.incontro.scheduling.solver.Answer;
import it.incontro.scheduling.solver.Conflict;
import it.incontro.scheduling.solver.GoalResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what a run has found out beside its plan: rows of its goals, and of fixed meetings that exclude each other. */
@Component
class RunFindingsStore {

    private final JdbcClient jdbc;

    RunFindingsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void store(UUID eventId, UUID runId, Answer answer) {
        int position = 1;
        for (GoalResult goal : answer.goals()) {
            storeGoal(eventId, runId, position++, goal);
        }
        int number = 1;
        for (Conflict conflict : answer.conflicts()) {
            for (UUID request : conflict.demandIds()) {
                storeConflict(eventId, runId, number, request, ruleOf(conflict));
            }
            number++;
        }
    }

    private void storeGoal(UUID eventId, UUID runId, int position, GoalResult goal) {
        jdbc.sql("""
            insert into solver_run_goal (organiser_id, event_id, run_id, position, goal, value, bound, proven)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        CurrentTenant.required(),
                        eventId,
                        runId,
                        position,
                        goal.goal().name(),
                        goal.value(),
                        goal.bound(),
                        goal.proven())
                .update();
    }

    private void storeConflict(UUID eventId, UUID runId, int number, UUID requestId, String rule) {
        jdbc.sql("""
            insert into solver_run_conflict (organiser_id, event_id, run_id, number, request_id, rule)
            values (?, ?, ?, ?, ?, ?)
            """)
                .params(CurrentTenant.required(), eventId, runId, number, requestId, rule)
                .update();
    }

    private static String ruleOf(Conflict conflict) {
        return conflict.violations().isEmpty()
                ? "UNKNOWN"
                : conflict.violations().getFirst().rule().name();
    }

    RunFindings of(UUID runId) {
        List<RunFindings.Reached> goals = jdbc.sql(
                        "select goal, value, bound, proven from solver_run_goal where run_id = ? order by position")
                .param(runId)
                .query(RunFindings.Reached.class)
                .list();
        return new RunFindings(goals, conflicts(runId));
    }

    private List<RunFindings.Clash> conflicts(UUID runId) {
        Map<Integer, RunFindings.Clash> byNumber = new TreeMap<>();
        jdbc.sql("""
            select x.number, x.rule, r.id, ac.legal_name || coalesce(' · ' || ab.division, '') as asker_name,
                tc.legal_name || coalesce(' · ' || tb.division, '') as target_name
            from solver_run_conflict x
            join meeting_request r on r.id = x.request_id
            join participation a on a.id = r.asker_id
            join company ac on ac.id = a.company_id left join buyer ab on ab.id = a.buyer_id
            join participation t on t.id = r.target_id
            join company tc on tc.id = t.company_id left join buyer tb on tb.id = t.buyer_id
            where x.run_id = ? order by x.number, asker_name, target_name
            """).param(runId).query(row -> {
            String rule = row.getString(2);
            byNumber.computeIfAbsent(row.getInt(1), each -> new RunFindings.Clash(rule, new ArrayList<>()))
                    .meetings()
                    .add(new RunFindings.Member(row.getObject(3, UUID.class), row.getString(4), row.getString(5)));
        });
        return List.copyOf(byNumber.values());
    }
}
