package it.incontro.participation;

import it.incontro.identity.HeldRows;
import it.incontro.identity.HeldSection;
import it.incontro.identity.PersonalData;
import it.incontro.identity.Redaction;
import it.incontro.identity.Subject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody takes part, in what hat, when they cannot meet and what they agreed to. */
@Component
@Order(50)
class ParticipationData implements PersonalData {

    private final HeldRows held;
    private final Redaction redaction;
    private final Vacancies vacancies;
    private final JdbcClient jdbc;

    ParticipationData(HeldRows held, Redaction redaction, Vacancies vacancies, JdbcClient jdbc) {
        this.held = held;
        this.redaction = redaction;
        this.vacancies = vacancies;
        this.jdbc = jdbc;
    }

    @Override
    public List<HeldSection> about(Subject subject) {
        return Stream.concat(hats(subject).stream(), choices(subject).stream()).toList();
    }

    private List<HeldSection> hats(Subject subject) {
        return List.of(
                held.section("attendances", """
                    select a.id, e.title_en, e.title_it, c.legal_name as firm, p.side as "side__participation.side",
                        p.state as "state__participation.state", a.job_title, a.languages, a.contact, a.created_at
                    from attendee a join participation p on p.id = a.participation_id
                    join company c on c.id = p.company_id join event e on e.id = a.event_id
                    where a.person_id in (:persons) order by e.starts_on desc, firm
                    """, subject),
                held.section("memberships", """
                    select e.title_en, e.title_it, d.name_en as delegation_en, d.name_it as delegation_it, m.institution,
                        m.office_en, m.office_it, m.head, m.created_at
                    from delegation_member m join delegation d on d.id = m.delegation_id join event e on e.id = m.event_id
                    where m.person_id in (:persons) order by e.starts_on desc
                    """, subject),
                held.section("interpreting", """
                    select e.title_en, e.title_it, i.languages, i.created_at
                    from interpreter i join event e on e.id = i.event_id
                    where i.person_id in (:persons) order by e.starts_on desc
                    """, subject));
    }

    private List<HeldSection> choices(Subject subject) {
        return List.of(
                held.section("presence", """
                    select e.title_en, e.title_it, x.badge_code, x.arrival, x.departure, x.checked_in_at, x.reached_at
                    from event_person x join event e on e.id = x.event_id
                    where x.individual_id in (select individual_id from person where id in (:persons))
                    order by e.starts_on desc
                    """, subject),
                held.section("availability", """
                    select e.title_en, e.title_it, u.starts_at, u.ends_at, u.note
                    from unavailability u join event e on e.id = u.event_id
                    where u.person_id in (:persons) order by u.starts_at
                    """, subject),
                held.section("consents", """
                    select case when k.withdrawn_at is null and k.kind <> 'PRIVACY_NOTICE' then k.id end as id, e.title_en,
                        e.title_it, k.kind as "kind__participation.consents", k.text_version, k.given_at, k.withdrawn_at
                    from consent k join event e on e.id = k.event_id
                    where k.person_id in (:persons) order by k.given_at
                    """, subject));
    }

    @Override
    public void erase(Subject subject) {
        List<Left> left = jdbc.sql("""
            delete from attendee where person_id in (:persons) returning event_id, participation_id
            """)
                .param("persons", subject.personIds())
                .query(Left.class)
                .list();
        for (String table :
                List.of("consent", "unavailability", "undeliverable_mail", "delegation_member", "interpreter")) {
            jdbc.sql("delete from " + table + " where person_id in (:persons)")
                    .param("persons", subject.personIds())
                    .update();
        }
        jdbc.sql("""
            delete from event_person where individual_id in (select individual_id from person where id in (:persons))
                and not exists (select 1 from person p where p.individual_id = event_person.individual_id
                    and p.id not in (:persons) and p.erased_at is null)
            """).param("persons", subject.personIds()).update();
        left.forEach(this::goOnWithout);
        redaction.in("participation", List.of("call_note", "reason"), subject);
        redaction.in("participation_decision", List.of("reason"), subject);
    }

    /** Calls were held with whoever left: their note goes. */
    private void goOnWithout(Left left) {
        jdbc.sql(
                        "update participation set call_note = null, version = version + 1 where id = ? and call_note is not null")
                .param(left.participationId())
                .update();
        vacancies.goOnWithout(left.eventId(), left.participationId());
    }

    record Left(UUID eventId, UUID participationId) {}
}
