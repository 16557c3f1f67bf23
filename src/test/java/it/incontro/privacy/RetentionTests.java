package it.incontro.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.agenda.AgendaScene;
import it.incontro.identity.RetentionPeriod;
import it.incontro.support.Ids;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The event of this scene ended on 24 April 2025; the moments at which the job runs are handed to it. */
@IncontroTest
class RetentionTests {

    private static final Instant ENDED = Instant.parse("2025-04-24T00:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RetentionService retention;

    @Autowired
    private TestDatabase database;

    private AgendaScene scene;
    private UUID mario;
    private UUID jane;
    private UUID ugo;
    private UUID mec;
    private UUID late;

    @BeforeEach
    void anEventOfThePast() {
        scene = new AgendaScene(context);
        mario = scene.person("Mario", "Bianchi", "mario@mec.example");
        jane = scene.person("Jane", "Doe", "jane@ford.example");
        ugo = scene.person("Ugo", "Neri", "ugo@late.example");
        mec = scene.supplier("MEC", mario);
        scene.buyer("Ford", jane);
        late = scene.supplier("Late", ugo);
        write("update participation set state = 'NOT_ADMITTED', call_note = 'called' where id = ?", late);
        write(
                "insert into unavailability (id, version, organiser_id, event_id, person_id, starts_at, ends_at, note,"
                        + " created_at) values (?, 0, ?, ?, ?, '2025-04-23T18:00Z', '2025-04-23T19:00Z', 'dentist', now())",
                Ids.next(),
                scene.event.organiserId(),
                scene.event.eventId(),
                mario);
        link("2025-05-01T00:00:00Z");
        mail("2025-04-20T00:00:00Z");
    }

    @Test
    void everyLineOfTheTableIsCarriedOut() {
        List<RetentionPeriod> periods = scene.call(() -> retention.dryRun(ENDED)).stream()
                .map(RetentionLine::period)
                .toList();

        assertThat(periods).containsExactly(RetentionPeriod.values());
    }

    @Test
    void listsBeforehandWhatGoesWhen() {
        assertThat(due(after(RetentionPeriod.AVAILABILITY_NOTES, -1), RetentionPeriod.AVAILABILITY_NOTES))
                .isEmpty();
        assertThat(due(after(RetentionPeriod.AVAILABILITY_NOTES, 2), RetentionPeriod.AVAILABILITY_NOTES))
                .containsExactly("Mario Bianchi");
        assertThat(due(after(RetentionPeriod.CALL_NOTES, 2), RetentionPeriod.CALL_NOTES))
                .containsExactly("Late");
        assertThat(due(after(RetentionPeriod.NOT_ADMITTED, -1), RetentionPeriod.NOT_ADMITTED))
                .isEmpty();
        assertThat(due(after(RetentionPeriod.NOT_ADMITTED, 2), RetentionPeriod.NOT_ADMITTED))
                .containsExactly("Ugo Neri");
        assertThat(due(after(RetentionPeriod.PERSONS, -1), RetentionPeriod.PERSONS))
                .isEmpty();
        assertThat(due(after(RetentionPeriod.PERSONS, 2), RetentionPeriod.PERSONS))
                .containsExactly("Mario Bianchi", "Jane Doe", "Ugo Neri");
        assertThat(names()).contains("Mario", "Jane", "Ugo");
    }

    @Test
    void deletesExactlyWhatWasListedAndNothingADayEarlier() {
        run(after(RetentionPeriod.AVAILABILITY_NOTES, -1));
        assertThat(read("select note from unavailability where person_id = ?", mario))
                .containsExactly("dentist");

        run(after(RetentionPeriod.AVAILABILITY_NOTES, 2));
        assertThat(read("select 1 from unavailability where person_id = ? and note is null", mario))
                .hasSize(1);
        assertThat(read("select call_note from participation where id = ?", late))
                .containsExactly("called");
        assertThat(read("select 1 from link_token where participation_id = ?", mec))
                .hasSize(1);

        run(after(RetentionPeriod.CALL_NOTES, 2));
        assertThat(read("select 1 from participation where id = ? and call_note is null", late))
                .hasSize(1);
        assertThat(read("select 1 from link_token where participation_id = ?", mec))
                .isEmpty();

        run(after(RetentionPeriod.NOT_ADMITTED, 2));
        assertThat(names()).contains("Mario", "Jane").doesNotContain("Ugo");
        assertThat(read("select 1 from outbox_mail where event_id = ?", scene.event.eventId()))
                .isEmpty();

        run(after(RetentionPeriod.PERSONS, 2));
        assertThat(names()).doesNotContain("Mario", "Jane", "Ugo");
    }

    @Test
    void forgetsWhoAppliedForAFirmThatTakesPartAlready() {
        UUID again = scene.person("Zoe", "Again", "zoe@mec.example");
        write("update person set created_at = '2030-01-01T00:00Z' where id = ?", again);
        write(
                "insert into audit_entry (id, organiser_id, event_id, at, actor_kind, action, subject_type, subject_id, details)"
                        + " values (?, ?, ?, now(), 'PUBLIC', 'participation.apply-again', 'participation', ?,"
                        + " jsonb_build_object('person', ?::text))",
                Ids.next(),
                scene.event.organiserId(),
                scene.event.eventId(),
                mec,
                again.toString());

        run(Instant.parse("2030-01-30T00:00:00Z"));
        assertThat(read("select 1 from person where id = ? and erased_at is null", again))
                .hasSize(1);
        run(Instant.parse("2030-02-01T00:00:00Z"));
        assertThat(read("select 1 from person where id = ? and erased_at is null", again))
                .isEmpty();
    }

    @Test
    void runsOnceADayAndIsOnRecord() {
        Instant night = after(RetentionPeriod.NOT_ADMITTED, 5);
        run(night);
        write("update participation set call_note = 'called again' where id = ?", late);

        run(night.plus(Duration.ofHours(1)));

        assertThat(read("select call_note from participation where id = ?", late))
                .containsExactly("called again");
        assertThat(read(
                        "select count(*) from retention_run where organiser_id = ? and day = ?",
                        scene.event.organiserId(),
                        night.atZone(ZoneOffset.UTC).toLocalDate()))
                .containsExactly("1");
        assertThat(read(
                        "select details ->> 'period' from audit_entry where organiser_id = ? and action = 'privacy.retention'",
                        scene.event.organiserId()))
                .contains("NOT_ADMITTED", "CALL_NOTES", "AVAILABILITY_NOTES", "MAILS");
    }

    @Test
    void takesOutOfTheLogOnlyWhatIsTenYearsOldWhateverItIsTold() {
        String old = "insert into audit_entry (id, organiser_id, at, actor_kind, action, subject_type, subject_id)"
                + " values (?, ?, ?, 'SYSTEM', 'test.old', 'event', ?)";
        for (Duration age : List.of(Duration.ofDays(3660), Duration.ofDays(3600))) {
            write(
                    old,
                    Ids.next(),
                    scene.event.organiserId(),
                    Timestamp.from(Instant.now().minus(age)),
                    scene.event.eventId());
        }

        run(Instant.now().plus(Duration.ofDays(36500)));

        assertThat(read(
                        "select action from audit_entry where organiser_id = ? and action = 'test.old'",
                        scene.event.organiserId()))
                .hasSize(1);
    }

    @Test
    void forgetsSignInsAfterAYearWhateverItIsToldAndBrowsersAfterHalfAYear() {
        String entry = "insert into sign_in_entry (id, at, account_id, way, result, network)"
                + " values (?, now() - cast(? as interval), ?, 'PASSWORD', 'SUCCESS', '192.0.2.0/24')";
        String device = "insert into known_device (token_hash, account_id, created_at, expires_at)"
                + " values (sha256(convert_to(?, 'UTF8')), ?, now() - cast(? as interval), now() + interval '1 day')";
        write(entry, Ids.next(), "13 months", scene.owner);
        write(entry, Ids.next(), "11 months", scene.owner);
        write(device, scene.owner + "old", scene.owner, "181 days");
        write(device, scene.owner + "new", scene.owner, "179 days");

        retention.run(Instant.now());

        assertThat(read("select 1 from known_device where account_id = ?", scene.owner))
                .hasSize(1);
        assertThat(read("select 1 from sign_in_entry where account_id = ?", scene.owner))
                .hasSize(1);
        scene.run(() -> scene.jdbc()
                .sql("select forget_old_sign_ins(now() + interval '100 years')")
                .query(Integer.class)
                .single());
        assertThat(read("select 1 from sign_in_entry where account_id = ?", scene.owner))
                .as("not even the portal itself takes out more")
                .hasSize(1);
    }

    @Test
    void forgetsMailsToAccountsAYearAfterTheyWereSent() throws Exception {
        UUID old = Ids.next();
        UUID young = Ids.next();
        try (var connection = database.asSuperuser();
                var insert = connection.prepareStatement(
                        "insert into outbox_mail (id, version, purpose, account_id, fact, created_at, due_at, sent_at)"
                                + " values (?, 0, 'SIGN_IN', ?, ?, now(), now(), now() - cast(? as interval))")) {
            for (var row : List.of(List.of(old, "13 months"), List.of(young, "11 months"))) {
                insert.setObject(1, row.getFirst());
                insert.setObject(2, scene.owner);
                insert.setString(3, "test:" + row.getFirst());
                insert.setString(4, (String) row.getLast());
                insert.executeUpdate();
            }
        }

        retention.run(Instant.now());

        try (var connection = database.asSuperuser();
                var found = connection
                        .createStatement()
                        .executeQuery("select id from outbox_mail where id in ('" + old + "', '" + young + "')")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getObject(1)).isEqualTo(young);
            assertThat(found.next()).isFalse();
        }
    }

    private void run(Instant now) {
        retention.runFor(scene.event.organiserId(), now);
    }

    private List<String> due(Instant at, RetentionPeriod period) {
        return scene.call(() -> retention.dryRun(at)).stream()
                .filter(line -> line.period() == period)
                .findFirst()
                .orElseThrow()
                .named();
    }

    /** Some days after the period that began with the end of the event is over. */
    private static Instant after(RetentionPeriod period, int days) {
        return ENDED.atZone(ZoneOffset.UTC)
                .plus(period.period())
                .plusDays(days)
                .plusHours(12)
                .toInstant();
    }

    private List<String> names() {
        return read("select given_name from person where organiser_id = ?", scene.event.organiserId());
    }

    private void link(String expires) {
        write(
                "insert into link_token (id, purpose, token_hash, organiser_id, event_id, participation_id, created_at,"
                        + " expires_at) values (?, 'PARTICIPATION', ?, ?, ?, ?, '2025-03-01T00:00Z', cast(? as timestamptz))",
                Ids.next(),
                UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                scene.event.organiserId(),
                scene.event.eventId(),
                mec,
                expires);
    }

    private void mail(String sent) {
        write(
                "insert into outbox_mail (id, version, organiser_id, purpose, event_id, subject_id, person_id, fact,"
                        + " created_at, due_at, sent_at) select ?, 0, ?, 'INVITATION', ?, ?, ?, ?, t, t, t from (select"
                        + " cast(? as timestamptz) as t) x",
                Ids.next(),
                scene.event.organiserId(),
                scene.event.eventId(),
                mec,
                mario,
                "test:" + UUID.randomUUID(),
                sent);
    }

    private List<String> read(String sql, Object... values) {
        return scene.call(() -> scene.jdbc()
                .sql(sql)
                .params(Arrays.asList(values))
                .query(String.class)
                .list());
    }

    private void write(String sql, Object... values) {
        scene.run(() -> scene.jdbc().sql(sql).params(Arrays.asList(values)).update());
    }
}
