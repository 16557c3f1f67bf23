package it.incontro.support;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Lets everything that a job logs carry the job's name and id, as what a request logs carries the request's. */
@Component
class JobId implements ExecutionInterceptor {

    @Override
    public CompletionHandler<?> execute(TaskInstance<?> task, ExecutionContext context, ExecutionChain chain) {
        MDC.put("job", task.getTaskName() + "/" + task.getId());
        try {
            return chain.proceed(task, context);
        } finally {
            MDC.remove("job");
        }
    }
}
