package it.incontro.assurance;

import it.incontro.Visitors;
import it.incontro.event.EventDetails;
import it.incontro.event.EventFormat;
import it.incontro.event.EventService;
import it.incontro.event.EventStatus;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.EventRef;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.StaffRole;
import it.incontro.identity.Visitor;
import it.incontro.support.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An organiser with its staff. Every text that is not public contains {@code mark}, so that a leak shows wherever it
 * happens.
 */
final class Tenant {

    final String mark = "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);
    final String code = "o" + UUID.randomUUID().toString().substring(0, 12);
    final UUID id;
    final UUID owner;
    final UUID colleague;
    /** What follows every name that somebody can type. */
    final String tail;

    private final ApplicationContext context;

    Tenant(ApplicationContext context) {
        this(context, "");
    }

    Tenant(ApplicationContext context, String tail) {
        this.context = context;
        this.tail = tail;
        this.id = bean(OrganiserService.class).found(code, "Ente " + code, "ente@" + code + ".example");
        this.owner = staff("owner", StaffRole.OWNER);
        this.colleague = staff("colleague", StaffRole.STAFF);
    }

    UUID staff(String name, StaffRole role) {
        return call(
                () -> bean(OrganiserService.class).invite(email(name), name + " " + mark + tail, role, Locale.ENGLISH));
    }

    /** A new event of this organiser that everybody may know of. */
    EventRef event() {
        String eventCode = "e" + UUID.randomUUID().toString().substring(0, 12);
        UUID event = call(() -> bean(EventService.class).create(eventCode, details()));
        run(() -> bean(EventService.class).become(event, EventStatus.OPEN));
        return new EventRef(id, event, eventCode);
    }

    String email(String name) {
        return name + "@" + mark + ".example";
    }

    UUID staffMember(UUID account) {
        return call(() -> bean(OrganiserService.class).staff().stream()
                .filter(row -> row.accountId().equals(account))
                .findFirst()
                .orElseThrow()
                .id());
    }

    static Visitor account(UUID account) {
        return Visitors.account(account, "somebody@example.example");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T extends @Nullable Object> T call(Supplier<T> work) {
        return CurrentTenant.callAs(id, work);
    }

    void run(Runnable work) {
        CurrentTenant.runAs(id, work);
    }

    /** The first column of a query's rows, read as the tenant. */
    List<String> read(String sql, Object... parameters) {
        return call(() -> bean(TransactionTemplate.class)
                .execute(transaction -> bean(JdbcClient.class)
                        .sql(sql)
                        .params(parameters)
                        .query(String.class)
                        .list()));
    }

    private EventDetails details() {
        return new EventDetails(
                EventFormat.MISSION,
                null,
                new Text("Mission of " + code, "Missione di " + code),
                new Text("Summary", "Riassunto"),
                null,
                "Centrepoint",
                "Pontiac",
                "US",
                ZoneId.of("America/Detroit"),
                LocalDate.of(2035, 4, 23),
                LocalDate.of(2035, 4, 24),
                "Olga Owner",
                "help@" + code + ".example");
    }
}
