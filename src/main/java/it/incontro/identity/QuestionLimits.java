package it.incontro.identity;

import it.incontro.support.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps those who have an address from being asked over and over whether they are whom somebody named: a "not me" holds
 * for whoever named them, and a few questions a day reach an address whoever asks. Within the caller's transaction.
 */
@Component
class QuestionLimits {

    static final int MAILS_A_DAY = 5;
    private static final Duration DAY = Duration.ofDays(1);

    private final ObjectProvider<NamingParty> parties;
    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionLimits(ObjectProvider<NamingParty> parties, JdbcClient jdbc, Clock clock) {
        this.parties = parties;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Remembers that whoever has the address is not the one who is named by it. */
    void denied(UUID personId, String email) {
        for (UUID party : namedBy(personId)) {
            jdbc.sql("""
                insert into denied_address (organiser_id, named_by, address_hash, denied_at) values (?, ?, ?, ?)
                on conflict (organiser_id, named_by, address_hash) do update set denied_at = excluded.denied_at
                """)
                    .params(CurrentTenant.required(), party, LinkTokens.hash(email), now())
                    .update();
        }
    }

    /** Whether they have told those who named them already. */
    boolean isDenied(UUID personId, String email) {
        return namedBy(personId).stream()
                .anyMatch(party -> jdbc.sql("""
            select exists (select 1 from denied_address where organiser_id = ? and named_by = ? and address_hash = ?)
            """)
                        .params(CurrentTenant.required(), party, LinkTokens.hash(email))
                        .query(Boolean.class)
                        .single());
    }

    /** Counts a question by mail. @return whether it may be sent; else it waits on the pages of the account */
    boolean mayAsk(String email) {
        int lately = jdbc.sql("select count(*) from address_question where address_hash = ? and asked_at > ?")
                .params(LinkTokens.hash(email), Timestamp.from(clock.instant().minus(DAY)))
                .query(Integer.class)
                .single();
        if (lately >= MAILS_A_DAY) {
            return false;
        }
        jdbc.sql("insert into address_question (id, address_hash, asked_at) values (?, ?, ?)")
                .params(Ids.next(), LinkTokens.hash(email), now())
                .update();
        return true;
    }

    /** Deletes what counts no more. */
    int clean() {
        return jdbc.sql("delete from address_question where asked_at < ?")
                .param(Timestamp.from(clock.instant().minus(DAY)))
                .update();
    }

    private List<UUID> namedBy(UUID personId) {
        return parties.orderedStream()
                .flatMap(party -> party.of(personId).stream())
                .toList();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
