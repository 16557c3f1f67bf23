package it.incontro.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.support.Conflict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody is in two places at once and no desk is taken twice, whoever asks, and whatever the code does. */
@IncontroTest
class DoubleBookingTests {

    @Autowired
    private PlacementService placements;

    @Autowired
    private PlanService plans;

    @Autowired
    private TestDatabase database;

    private Hall hall;
    private UUID plan;
    private UUID table;

    @BeforeEach
    void openAHall() {
        hall = new Hall(database, 3);
        table = hall.point("Table", 60);
        plan = hall.call(() -> plans.newDraft(hall.event, "Draft", null));
    }

    @Test
    void fiftyAtOnceForOnePersonAndSlotEndInOneMeetingAndReadableConflicts() throws Exception {
        UUID ford = hall.company("Ford", hall.person("Anna"));
        List<Callable<UUID>> attempts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            UUID request = hall.accepted(ford, hall.company("Company " + i, hall.person("P" + i)));
            attempts.add(() -> hall.call(() -> placements.place(hall.event, plan, request, hall.slot(0), table, null))
                    .meetingId());
        }

        Outcome outcome = allAtOnce(attempts);

        assertThat(outcome.won()).hasSize(1);
        assertThat(outcome.lost())
                .hasSize(49)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(
                                Conflict.class,
                                conflict ->
                                        assertThat(conflict.messageKey()).isEqualTo("timetable.place.person-taken")));
        assertThat(outcome.slowest()).isLessThan(Duration.ofSeconds(10));
        assertThat(placed()).isEqualTo(1);
    }

    @Test
    void twentyAtOnceForTheLastDeskEndInOneMeeting() throws Exception {
        UUID small = hall.point("Small", 1);
        List<Callable<UUID>> attempts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            UUID request = hall.pair("Pair " + i);
            attempts.add(() -> hall.call(() -> placements.place(hall.event, plan, request, hall.slot(0), small, null))
                    .meetingId());
        }

        Outcome outcome = allAtOnce(attempts);

        assertThat(outcome.won()).hasSize(1);
        assertThat(outcome.lost()).hasSize(19).hasOnlyElementsOfType(Conflict.class);
    }

    @Test
    void crossedMovesOfTheSamePersonsNeverDeadlock() throws Exception {
        UUID ford = hall.company("Ford", hall.person("Anna"), hall.person("Aldo"));
        UUID one = place(hall.accepted(ford, hall.company("Mec", hall.person("Bo"))), 0);
        UUID two = place(hall.accepted(ford, hall.company("Aizoon", hall.person("Cem"))), 1);
        List<Callable<UUID>> attempts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            UUID meeting = i % 2 == 0 ? one : two;
            UUID slot = hall.slot(i % 3);
            attempts.add(() -> hall.call(() -> placements.move(hall.event, plan, meeting, slot, table, null))
                    .meetingId());
        }

        Outcome outcome = allAtOnce(attempts);

        assertThat(outcome.lost())
                .hasOnlyElementsOfType(Conflict.class)
                .allSatisfy(failure ->
                        assertThat(((Conflict) failure).messageKey()).isEqualTo("timetable.place.person-taken"));
        assertThat(placed()).isEqualTo(2);
    }

    @Test
    void theDatabaseRefusesAPersonTwiceAndADeskTwice() {
        UUID anna = hall.person("Anna");
        UUID ford = hall.company("Ford", anna);
        UUID one = hall.accepted(ford, hall.company("Mec", hall.person("Bo")));
        UUID two = hall.accepted(ford, hall.company("Aizoon", hall.person("Cem")));
        UUID slot = hall.slot(0);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> store(
                        new PlacedMeeting(one, slot, table, 1, List.of(anna), false),
                        new PlacedMeeting(two, slot, table, 2, List.of(anna), false)))
                .satisfies(conflict -> assertThat(conflict.messageKey()).isEqualTo("timetable.place.taken-meanwhile"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> store(
                        new PlacedMeeting(one, slot, table, 1, List.of(), false),
                        new PlacedMeeting(two, slot, table, 1, List.of(), false)));
    }

    @Test
    void theDatabaseRefusesThemOnAMoveToo() {
        UUID ford = hall.company("Ford", hall.person("Anna"));
        place(hall.accepted(ford, hall.company("Mec", hall.person("Bo"))), 0);
        UUID same = place(hall.accepted(ford, hall.company("Aizoon", hall.person("Cem"))), 1);
        UUID other = place(hall.pair("Dumarey"), 2);

        refuses("ex_placement_person_twice", same, 2);
        refuses("ex_placement_desk", other, 1);
    }

    private void refuses(String constraint, UUID meeting, int desk) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> hall.sql(
                        "update placement set starts_at = ?, ends_at = ?, desk = ? where meeting_id = ?",
                        Hall.start(0),
                        Hall.start(1),
                        desk,
                        meeting))
                .withMessageContaining(constraint);
    }

    private void store(PlacedMeeting... meetings) {
        hall.run(() -> plans.store(new StoreSolution(hall.event, null, null, List.of(meetings))));
    }

    private UUID place(UUID request, int slot) {
        return hall.call(() -> placements.place(hall.event, plan, request, hall.slot(slot), table, null))
                .meetingId();
    }

    private long placed() {
        return hall.one(Long.class, "select count(*) from placement where plan_id = ?", plan);
    }

    private record Outcome(List<UUID> won, List<Throwable> lost, Duration slowest) {}

    private static Outcome allAtOnce(List<Callable<UUID>> attempts) throws InterruptedException {
        List<UUID> won = Collections.synchronizedList(new ArrayList<>());
        List<Throwable> lost = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch start = new CountDownLatch(1);
        Instant begun = Instant.now();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<UUID> attempt : attempts) {
                executor.submit(() -> {
                    start.await();
                    try {
                        won.add(attempt.call());
                    } catch (Exception failure) {
                        lost.add(failure);
                    }
                    return Boolean.TRUE;
                });
            }
            start.countDown();
        }
        return new Outcome(List.copyOf(won), List.copyOf(lost), Duration.between(begun, Instant.now()));
    }
}
