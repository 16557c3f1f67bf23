package it.incontro.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this module and the page frame below it keep for a time: links, sessions, counts, keys and the log. */
@Configuration
class IdentityRetention {

    private static final String MILLIS = "(extract(epoch from cast(:limit as timestamptz)) * 1000)";

    @Bean
    Retained formKeysKept(JdbcClient jdbc) {
        return portal(jdbc, RetentionPeriod.FORM_KEYS, "form_key", "created_at < :limit");
    }

    @Bean
    Retained rateLimitsKept() {
        return new RetainedElsewhere(RetentionPeriod.RATE_LIMITS);
    }

    @Bean
    Retained noticesKept() {
        return new RetainedElsewhere(RetentionPeriod.NOTICES);
    }

    @Bean
    Retained knownDevicesKept(JdbcClient jdbc) {
        return portal(jdbc, RetentionPeriod.KNOWN_DEVICES, "known_device", "created_at < :limit");
    }

    @Bean
    Retained signInsKept(JdbcClient jdbc) {
        return new LogRetention(jdbc, RetentionPeriod.SIGN_INS, true, "sign_in_entry", "way", "forget_old_sign_ins");
    }

    @Bean
    Retained sessionsKept(JdbcClient jdbc) {
        return portal(jdbc, RetentionPeriod.SESSIONS, "spring_session", "expiry_time < " + MILLIS);
    }

    @Bean
    Retained signInLinksKept(JdbcClient jdbc) {
        return portal(
                jdbc,
                RetentionPeriod.SIGN_IN_LINKS,
                "link_token",
                "purpose <> 'PARTICIPATION' and coalesce(used_at, revoked_at, expires_at) < :limit");
    }

    @Bean
    Retained participationLinksKept(JdbcClient jdbc) {
        return new RetainedRows(
                jdbc,
                RetentionPeriod.PARTICIPATION_LINKS,
                false,
                "to_char(created_at, 'YYYY-MM-DD')",
                "delete from link_token",
                "link_token",
                "purpose = 'PARTICIPATION' and organiser_id = current_organiser()"
                        + " and coalesce(revoked_at, expires_at) < :limit");
    }

    @Bean
    Retained deniedAddressesKept(JdbcClient jdbc) {
        return new RetainedRows(
                jdbc,
                RetentionPeriod.DENIED_ADDRESSES,
                false,
                "to_char(denied_at, 'YYYY-MM-DD')",
                "delete from denied_address",
                "denied_address",
                "organiser_id = current_organiser() and denied_at < :limit");
    }

    @Bean
    Retained auditKept(JdbcClient jdbc) {
        return new LogRetention(
                jdbc, RetentionPeriod.AUDIT, false, "audit_entry", "action", "forget_old_audit_entries");
    }

    private static Retained portal(JdbcClient jdbc, RetentionPeriod period, String table, String condition) {
        return new RetainedRows(jdbc, period, true, "'" + table + "'", "delete from " + table, table, condition);
    }
}
