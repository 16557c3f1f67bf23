package it.incontro.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.incontro.DueJobs;
import it.incontro.IncontroTest;
import it.incontro.identity.IndividualService;
import it.incontro.support.Conflict;
import it.incontro.timetable.PlacementService;
import it.incontro.timetable.PlanService;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two records of one human being clash as soon as that is confirmed, and not before. */
@IncontroTest
class TwoHatsOneIndividualTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DueJobs jobs;

    private SchedulingScene scene;
    private UUID event;
    private UUID atDumarey;
    private UUID atConfindustria;
    private UUID firstRequest;
    private UUID secondRequest;

    @BeforeEach
    void twoFirmsThatMayHaveOneManInCommon() {
        scene = new SchedulingScene(context, 3);
        event = scene.event.eventId();
        UUID dumarey = scene.company("Dumarey");
        UUID confindustria = scene.company("Confindustria");
        atDumarey = scene.contactOf(dumarey);
        atConfindustria = scene.contactOf(confindustria);
        firstRequest = scene.agreed(dumarey, scene.buyer("Ford"));
        secondRequest = scene.agreed(confindustria, scene.buyer("Volvo"));
    }

    @Test
    void nobodyPlacesOneHumanBeingTwiceByHand() {
        join();
        UUID plan = draft();
        place(plan, firstRequest);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> place(plan, secondRequest))
                .satisfies(conflict -> assertThat(conflict.messageKey()).isEqualTo("timetable.place.person-taken"));
    }

    @Test
    void untilThenTheyAreTwo() {
        UUID plan = draft();

        place(plan, firstRequest);
        place(plan, secondRequest);

        assertThat(keys(plan)).hasSize(4);
    }

    @Test
    void theSolverSeatsThemOneAfterTheOtherEachInItsOwnHat() {
        join();

        scene.build(jobs, Preset.MOST_MEETINGS);

        assertThat(scene.seated(firstRequest)).contains(atDumarey).doesNotContain(atConfindustria);
        assertThat(scene.seated(secondRequest)).contains(atConfindustria).doesNotContain(atDumarey);
        assertThat(read("""
            select count(*) from placement_person one join placement_person other on other.plan_id = one.plan_id
                and tstzrange(one.starts_at, one.ends_at) && tstzrange(other.starts_at, other.ends_at)
            where one.person_id = ? and other.person_id = ?
            """, atDumarey, atConfindustria)).containsExactly("0");
    }

    @Test
    void theDatabaseRefusesThemTwiceWhateverTheCodeDoes() {
        join();
        UUID plan = draft();
        place(plan, firstRequest);
        place(draft(), secondRequest);
        UUID placement = UUID.fromString(
                read("select id from placement where plan_id = ?", plan).getFirst());

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> scene.call(() -> transaction()
                        .execute(status -> jdbc().sql("""
                    with other as (
                        insert into placement (id, version, organiser_id, event_id, plan_id, meeting_id, slot_id,
                            meeting_point_id, desk, starts_at, ends_at, blocking, created_at)
                        select gen_random_uuid(), 0, organiser_id, event_id, plan_id,
                            (select id from meeting where request_id = ?), slot_id,
                            (select id from meeting_point where event_id = placement.event_id
                                and id <> placement.meeting_point_id limit 1), 1, starts_at, ends_at, true, now()
                        from placement where id = ? returning *)
                    insert into placement_person (organiser_id, event_id, placement_id, plan_id, person_id, starts_at,
                        ends_at, blocking)
                    select organiser_id, event_id, id, plan_id, ?, starts_at, ends_at, true from other
                    """)
                                .params(secondRequest, placement, atConfindustria)
                                .update())))
                .withMessageContaining("ex_placement_person_twice");
    }

    @Test
    void joiningKeepsMeetingsThatClashInADraftAndPartingLeavesThemAsTheyWere() {
        UUID plan = draft();
        place(plan, firstRequest);
        place(plan, secondRequest);
        List<String> before = keys(plan);

        join();
        assertThat(keys(plan)).isEqualTo(before);

        scene.run(() -> context.getBean(IndividualService.class).part(atDumarey, atConfindustria));
        assertThat(keys(plan)).isEqualTo(before);
        assertThat(read(
                        "select count(distinct individual_id) from person where id in (?, ?)",
                        atDumarey,
                        atConfindustria))
                .containsExactly("2");
    }

    @Test
    void joiningTakesOverMeetingsThatDoNotClash() {
        UUID plan = draft();
        place(plan, firstRequest);

        join();
        place(plan, secondRequest, 1);

        assertThat(read("""
            select distinct individual_id from placement_person where plan_id = ? and person_id in (?, ?)
            """, plan, atDumarey, atConfindustria)).hasSize(1);
    }

    private void join() {
        scene.run(() -> context.getBean(IndividualService.class).join(atDumarey, atConfindustria));
    }

    private UUID draft() {
        return scene.call(() -> context.getBean(PlanService.class).newDraft(event, "Draft", null));
    }

    private void place(UUID plan, UUID request) {
        place(plan, request, 0);
    }

    private void place(UUID plan, UUID request, int slot) {
        UUID at = UUID.fromString(read("select id from meeting_slot where event_id = ? order by starts_at", event)
                .get(slot));
        List<String> points = read("select id from meeting_point where event_id = ? order by name", event);
        UUID point = UUID.fromString(points.get(request.equals(firstRequest) ? 0 : 1));
        scene.run(() -> context.getBean(PlacementService.class).place(event, plan, request, at, point, null));
    }

    private List<String> keys(UUID plan) {
        return read(
                "select person_id || ':' || individual_id from placement_person where plan_id = ? order by 1", plan);
    }

    private List<String> read(String query, Object... parameters) {
        return Objects.requireNonNull(scene.call(() -> transaction()
                .execute(status ->
                        jdbc().sql(query).params(parameters).query(String.class).list())));
    }

    private TransactionTemplate transaction() {
        return context.getBean(TransactionTemplate.class);
    }

    private JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }
}
