package it.incontro.identity;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records themselves, and what the log says was done. Erased last: the others find their rows through them. */
@Component
@Order(100)
class IdentityData implements PersonalData {

    private final HeldRows held;
    private final JdbcClient jdbc;

    IdentityData(HeldRows held, JdbcClient jdbc) {
        this.held = held;
        this.jdbc = jdbc;
    }

    @Override
    public List<HeldSection> about(Subject subject) {
        return List.of(
                held.section("staff", """
                    select s.name, s.role as "role__home.audit.role", s.created_at, o.agreed_to_work_at as agreed_at, s.suspended_at
                    from staff_member s left join account_organiser o
                        on o.account_id = s.account_id and o.organiser_id = s.organiser_id
                    where s.account_id = cast(:account as uuid)
                    """, subject),
                held.section("provider", """
                    select issuer, subject, created_at from provider_subject where account_id = cast(:account as uuid)
                    """, subject),
                held.section("records", """
                    select id, honorific, given_name, family_name, email, phone, locale as "language__identity.language", created_at
                    from person where id in (:persons) order by created_at
                    """, subject),
                held.section("address-changes", """
                    select email_before, email_after, created_at, applied from address_change
                    where person_id in (:persons) order by created_at
                    """, subject),
                held.section("links", """
                    select created_at, expires_at, used_at, revoked_at from link_token l
                    where l.purpose = 'PARTICIPATION' and exists (
                        select 1 from attendee a
                        where a.participation_id = l.participation_id and a.contact and a.person_id in (:persons))
                    order by created_at
                    """, subject),
                held.section("deeds", """
                    select at, action as "action__home.audit.action" from audit_entry
                    where actor_id = cast(:account as uuid) or subject_id in (:persons)
                        or subject_id in (select id from attendee where person_id in (:persons))
                    order by at
                    """, subject));
    }

    @Override
    public void erase(Subject subject) {
        subject.words().forEach(this::forgetNotices);
        subject.words()
                .forEach(word -> jdbc.sql("delete from denied_address where address_hash = ?")
                        .param(LinkTokens.hash(word))
                        .update());
        jdbc.sql("delete from address_change where person_id in (:persons)")
                .param("persons", subject.personIds())
                .update();
        jdbc.sql("delete from person_pair where one_id in (:persons) or other_id in (:persons)")
                .param("persons", subject.personIds())
                .update();
        jdbc.sql("""
            update person set honorific = null, given_name = 'Persona', family_name = 'cancellata (erased)', email = null, phone = null,
                account_id = null, confirmed_at = null, asked_at = null, erased_at = now(), version = version + 1
            where id in (:persons)
            """).param("persons", subject.personIds()).update();
    }

    /** Also the invitation to work here that was never answered, with the name that somebody typed. */
    @Override
    public void eraseAccount(UUID accountId) {
        for (String table : List.of("provider_subject", "staff_member")) {
            jdbc.sql("delete from " + table + " where account_id = ?")
                    .param(accountId)
                    .update();
        }
    }

    /** What was said to somebody about this person on a page that has not been looked at yet. */
    private void forgetNotices(String word) {
        jdbc.sql("delete from flash_notice where position(convert_to(?, 'UTF8') in content) > 0")
                .param(word)
                .update();
    }
}
