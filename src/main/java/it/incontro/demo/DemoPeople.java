package it.incontro.demo;

import it.incontro.identity.CurrentTenant;
import it.incontro.identity.PersonService;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets everybody who was named in several events of the demo have said already that it is them. */
@Component
@Profile("demo")
class DemoPeople {

    private final PersonService persons;
    private final JdbcClient jdbc;

    DemoPeople(PersonService persons, JdbcClient jdbc) {
        this.persons = persons;
        this.jdbc = jdbc;
    }

    @Transactional
    public void confirmAll() {
        jdbc.sql("select id from person where organiser_id = ? and asked_at is not null order by id")
                .param(CurrentTenant.required())
                .query(UUID.class)
                .list()
                .forEach(persons::confirm);
        jdbc.sql("update outbox_mail set stopped_at = now(), version = version + 1 where organiser_id = ? and purpose ="
                        + " 'NAMED' and sent_at is null and stopped_at is null")
                .param(CurrentTenant.required())
                .update();
    }
}
