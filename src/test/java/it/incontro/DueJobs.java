package it.incontro;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Runs jobs by hand in tests, where nothing polls for them. */
@Component
public class DueJobs implements DbSchedulerStarter {

    private final DataSource dataSource;
    private final ObjectProvider<Task<?>> tasks;

    DueJobs(DataSource dataSource, ObjectProvider<Task<?>> tasks) {
        this.dataSource = dataSource;
        this.tasks = tasks;
    }

    /** Starts nothing. */
    @Override
    public void doStart() {}

    /** Runs every job that is due now, in this thread. */
    public void run() {
        runAsIfAfter(Duration.ZERO);
    }

    /** Runs every job that is due when this time has passed; the jobs themselves see the real clock. */
    public void runAsIfAfter(Duration wait) {
        List<Task<?>> all = tasks.stream().<Task<?>>map(task -> task).toList();
        SettableClock clock = new SettableClock();
        clock.set(Instant.now().plus(wait));
        var scheduler = TestHelper.createManualScheduler(new TransactionAwareDataSourceProxy(dataSource), all)
                .clock(clock)
                .build();
        String before = "";
        String due = due(clock.now());
        // One call takes as many as the threads of a scheduler can hold, however many other tests left behind; a job
        // may leave others.
        while (!due.isEmpty() && !due.equals(before)) {
            scheduler.runAnyDueExecutions();
            before = due;
            due = due(clock.now());
        }
    }

    private String due(Instant now) {
        return JdbcClient.create(dataSource)
                .sql("""
                    select coalesce(string_agg(concat_ws(' ', task_name, task_instance, execution_time), ',' order by task_name,
                        task_instance), '')
                    from scheduled_tasks where execution_time <= ? and not picked
                    """)
                .param(Timestamp.from(now))
                .query(String.class)
                .single();
    }
}
