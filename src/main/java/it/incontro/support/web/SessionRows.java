package it.incontro.support.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** How parallel requests of one browser write what belongs to them all: none of them fails for another. */
@Configuration
class SessionRows {

    /**
     * Two that set the same attribute at once: the later holds, where the library's own statement fails. One that sets it
     * while another ends the session: nothing is written.
     */
    private static final String SET_ATTRIBUTE = """
        insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
        select s.primary_id, a.name, a.content
        from (values (?::text, ?::text, ?::bytea)) as a (session, name, content)
        join %TABLE_NAME% s on s.primary_id = a.session::char(36)
        for key share of s
        on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
        """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesOfParallelRequests() {
        return sessions -> sessions.setCreateSessionAttributeQuery(SET_ATTRIBUTE);
    }

    @Bean
    RecurringTask<Void> noticeCleaning(NoticeStore notices) {
        return Tasks.recurring("notice-cleaning", Schedules.daily(LocalTime.of(3, 15)))
                .execute((task, context) -> notices.clean());
    }
}
