package it.incontro.assurance;

import it.incontro.event.NoticeContent;
import it.incontro.event.NoticeService;
import it.incontro.identity.AccessibilityService;
import it.incontro.identity.AccessibilityStatement;
import it.incontro.identity.EventRef;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What an organiser declares to the public, about its pages and about what it does with data. */
final class Declarations {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 20);

    private Declarations() {}

    static void of(Tenant tenant, EventRef event) {
        AccessibilityStatement statement = new AccessibilityStatement(
                AccessibilityStatement.Conformance.FULL,
                null,
                null,
                null,
                AccessibilityStatement.Method.SELF,
                DAY,
                DAY,
                false,
                null,
                null);
        NoticeService notices = tenant.bean(NoticeService.class);
        tenant.run(() -> {
            tenant.bean(AccessibilityService.class).declare(statement);
            NoticeContent standard = notices.ofEvent(event.eventId());
            notices.describeEvent(event.eventId(), standard);
        });
        tenant.run(() -> tenant.bean(TransactionTemplate.class).executeWithoutResult(transaction -> keep(tenant)));
    }

    private static void keep(Tenant tenant) {
        JdbcClient jdbc = tenant.bean(JdbcClient.class);
        jdbc.sql("insert into retention_run (organiser_id, day, ran_at) values (?, ?, now()) on conflict do nothing")
                .params(tenant.id, DAY)
                .update();
    }
}
