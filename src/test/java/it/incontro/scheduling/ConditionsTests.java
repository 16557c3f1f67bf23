package it.incontro.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.incontro.DueJobs;
import it.incontro.IncontroTest;
import it.incontro.event.SessionService;
import it.incontro.event.SessionTimes;
import it.incontro.meetingrequest.ConditionService;
import it.incontro.meetingrequest.Conditions;
import it.incontro.meetingrequest.Rank;
import it.incontro.participation.OwnLimits;
import it.incontro.participation.ParticipationService;
import it.incontro.scheduling.solver.AnswerStatus;
import it.incontro.scheduling.solver.Goal;
import it.incontro.support.Rejected;
import it.incontro.timetable.PlanService;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What the organiser lays down holds in the agenda that is built, and on the board: a buyer, three companies, three slots. */
@IncontroTest
class ConditionsTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DueJobs jobs;

    @Autowired
    private MockMvc http;

    private SchedulingScene scene;
    private UUID buyer;
    private UUID mec;
    private UUID withAizoon;
    private UUID withMec;
    private UUID withDumarey;

    @BeforeEach
    void aBuyerWithThreeMeetings() {
        scene = new SchedulingScene(context, 1);
        buyer = scene.buyer("Ford");
        mec = scene.company("Mec");
        withAizoon = scene.agreed(scene.company("Aizoon"), buyer);
        withMec = scene.agreed(mec, buyer);
        withDumarey = scene.agreed(scene.company("Dumarey"), buyer);
    }

    @Test
    void aMeetingComesAfterTheOthersWhicheverThatIs() {
        for (UUID last : List.of(withAizoon, withMec, withDumarey)) {
            List.of(withAizoon, withMec, withDumarey).forEach(each -> layDown(each, Conditions.NONE));
            List<UUID> others = List.of(withAizoon, withMec, withDumarey).stream()
                    .filter(each -> !each.equals(last))
                    .toList();
            layDown(last, after(others.get(0), others.get(1)));

            RunView run = scene.build(jobs, Preset.MOST_MEETINGS);

            assertThat(run.placed()).isEqualTo(3);
            assertThat(start(last)).isAfter(start(others.get(0))).isAfter(start(others.get(1)));
        }
    }

    @Test
    void whatHasToBeThereIsThereInsteadOfBetterRanks() {
        UUID rare = scene.agreed(scene.company("Drivesec"), scene.buyer("Volvo"), Rank.IF_POSSIBLE);
        assertThat(scene.build(jobs, Preset.MOST_MEETINGS).placed()).isEqualTo(3);
        assertThat(scene.seated(rare)).isEmpty();

        layDown(rare, required());

        assertThat(scene.build(jobs, Preset.MOST_MEETINGS).placed()).isEqualTo(3);
        assertThat(scene.seated(rare)).isNotEmpty();
    }

    @Test
    void whatCannotAllBeThereIsNamed() throws Exception {
        UUID fourth = scene.agreed(scene.company("Drivesec"), buyer);
        List.of(withAizoon, withMec, withDumarey, fourth).forEach(each -> layDown(each, required()));

        RunView run = scene.build(jobs, Preset.MOST_MEETINGS);

        assertThat(run.status()).isEqualTo(AnswerStatus.INFEASIBLE);
        Document page = page("/solver-runs/" + run.id());
        assertThat(page.text()).contains("fixed or must be in the agenda cannot all take place");
        assertThat(page.select(".conflicts").text())
                .contains("There is no agenda with all of these 4 in it.", "Aizoon", "Mec", "Dumarey", "Drivesec");
        assertThat(page.select(".conflicts .conditions").eachText()).hasSize(4).containsOnly("must be in the agenda");
        assertThat(page.select("a.btn-primary").attr("href")).isEqualTo(scene.url("/board"));
    }

    @Test
    void theChosenAgendaSits() {
        UUID wendy = scene.attends(buyer, "Wendy", 2);
        UUID bob = scene.contactOf(buyer);
        layDown(withAizoon, agenda(2));
        layDown(withMec, agenda(2));
        layDown(withDumarey, agenda(1));

        assertThat(scene.build(jobs, Preset.MOST_MEETINGS).placed()).isEqualTo(3);

        assertThat(scene.seated(withAizoon)).contains(wendy).doesNotContain(bob);
        assertThat(scene.seated(withMec)).contains(wendy).doesNotContain(bob);
        assertThat(scene.seated(withDumarey)).contains(bob).doesNotContain(wendy);
    }

    @Test
    void whatNamesSomethingThatHasGoneIsPlacedAllTheSame() {
        scene.attends(buyer, "Wendy", 2);
        layDown(withAizoon, new Conditions(true, Map.of(buyer, 2), Set.of(withMec), Set.of()));
        execute("update attendee set team_id = null where participation_id = ?", buyer);
        scene.run(() -> scene.bean(ParticipationService.class).withdraw(scene.event.eventId(), mec, null));

        assertThat(scene.build(jobs, Preset.MOST_MEETINGS).placed()).isEqualTo(2);
        assertThat(scene.seated(withAizoon)).hasSize(3);
    }

    @Test
    void aMeetingIsInTheSessionsThatItMayHave() {
        UUID afternoon = afternoon();
        layDown(withAizoon, new Conditions(false, Map.of(), Set.of(), Set.of(afternoon)));

        assertThat(scene.build(jobs, Preset.MOST_MEETINGS).placed()).isEqualTo(3);

        assertThat(start(withAizoon)).isEqualTo(scene.slots().getLast().startsAt());
        assertThatThrownBy(() -> put(withAizoon, 0))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("timetable.place.other-session"));
    }

    @Test
    void aParticipationIsBroughtToItsOwnMinimumFirst() {
        UUID drivesec = scene.company("Drivesec");
        UUID rare = scene.agreed(drivesec, scene.buyer("Volvo"), Rank.IF_POSSIBLE);
        scene.run(() -> scene.bean(ParticipationService.class)
                .limit(scene.event.eventId(), drivesec, new OwnLimits(null, null, 1)));

        RunView run = scene.build(jobs, Preset.MOST_MEETINGS);

        assertThat(scene.seated(rare)).isNotEmpty();
        RunFindings findings =
                scene.call(() -> scene.bean(SolverRunService.class).findings(scene.event.eventId(), run.id()));
        assertThat(findings.goals().getFirst()).isEqualTo(new RunFindings.Reached(Goal.GUARANTEES, 0, 0, true));
    }

    @Test
    void theBoardOffersOnlyCellsInOrderAndByHandItIsRefusedWithASentence() throws Exception {
        layDown(withMec, after(withAizoon));
        put(withAizoon, 1);

        Document place = page("/board/meeting-requests/" + withMec);
        assertThat(place.select("input[name=cell]").eachAttr("value"))
                .containsExactly(scene.slots().get(2).id() + " " + scene.table());
        assertThat(place.select(".conditions").text()).isEqualTo("after Aizoon – Ford · Purchasing");
        assertThat(place.select("a[href$=conditions?from=board]")).hasSize(1);
        assertThat(page("/board/meeting-requests/" + withAizoon)
                        .select(".conditions")
                        .text())
                .isEqualTo("before Mec – Ford · Purchasing");
        String refused = http.perform(post(scene.url("/board/meeting-requests/" + withMec + "/place"))
                        .param("cell", scene.slots().getFirst().id() + " " + scene.table())
                        .with(csrf())
                        .with(scene.asOwner()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(refused).text())
                .contains("Mec and Ford · Purchasing have to meet after Aizoon – Ford · Purchasing");
    }

    @Test
    void theBoardSaysWhatIsLaidDownForAnOpenRequest() throws Exception {
        scene.attends(buyer, "Wendy", 2);
        layDown(withMec, new Conditions(true, Map.of(buyer, 2), Set.of(withAizoon), Set.of()));

        Document board = page("/board");

        assertThat(board.select(".open-requests .conditions").eachText())
                .containsExactly(
                        "before Mec – Ford · Purchasing",
                        "must be in the agenda agenda 2 of Ford · Purchasing after Aizoon – Ford · Purchasing");
    }

    @Test
    void whatHasToBeThereAndIsNotIsSaidBeforePublishing() throws Exception {
        layDown(withMec, required());
        put(withAizoon, 0);
        String publish = "/plans/"
                + scene.call(() -> scene.bean(PlanService.class).workingOrNew(scene.event.eventId()))
                        .id() + "/publish";

        Document lacking = page(publish);
        put(withMec, 1);

        assertThat(lacking.select("#gaps-title").text()).isEqualTo("One meeting is not as it should be");
        assertThat(lacking.select(".notice-warning li").text())
                .isEqualTo("Mec – Ford · Purchasing: it must be in the agenda, but has no place.");
        assertThat(lacking.select(".notice-warning li a").attr("href"))
                .isEqualTo(scene.url("/board/meeting-requests/" + withMec));
        assertThat(page(publish).select("#gaps-title")).isEmpty();
    }

    private UUID afternoon() {
        UUID day = scene.slots().getFirst().dayId();
        return scene.call(() -> scene.bean(SessionService.class)
                .add(scene.event.eventId(), day, new SessionTimes(LocalTime.of(14, 0), LocalTime.of(14, 30), 30, 0)));
    }

    private Conditions agenda(int number) {
        return new Conditions(false, Map.of(buyer, number), Set.of(), Set.of());
    }

    private static Conditions required() {
        return new Conditions(true, Map.of(), Set.of(), Set.of());
    }

    private static Conditions after(UUID... earlier) {
        return new Conditions(false, Map.of(), Set.of(earlier), Set.of());
    }

    private void layDown(UUID request, Conditions conditions) {
        scene.run(() -> scene.bean(ConditionService.class).layDown(scene.event.eventId(), request, conditions));
    }

    private void put(UUID request, int slot) {
        scene.run(() -> scene.bean(BoardEdits.class)
                .put(scene.event.eventId(), request, scene.slots().get(slot).id(), scene.table(), null));
    }

    private Instant start(UUID request) {
        return scene.call(() -> Objects.requireNonNull(scene.bean(TransactionTemplate.class)
                .execute(transaction -> scene.bean(JdbcClient.class)
                        .sql("""
                            select p.starts_at from placement p join plan l on l.id = p.plan_id and l.working
                            join meeting m on m.id = p.meeting_id where m.request_id = ?
                            """)
                        .param(request)
                        .query(Timestamp.class)
                        .single()
                        .toInstant())));
    }

    private void execute(String sql, UUID id) {
        scene.run(() -> scene.bean(TransactionTemplate.class)
                .executeWithoutResult(transaction ->
                        scene.bean(JdbcClient.class).sql(sql).param(id).update()));
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(http.perform(get(scene.url(path)).with(scene.asOwner()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
