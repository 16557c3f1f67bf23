package it.incontro.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.event.Impact;
import it.incontro.support.Conflict;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@IncontroTest
class PlanServiceTests {

    @Autowired
    private PlacementService placements;

    @Autowired
    private PlanService plans;

    @Autowired
    private PlanDetails details;

    @Autowired
    private PlanChanges changes;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private PlacementImpact impact;

    @Autowired
    private MessageSource messages;

    @Autowired
    private TestDatabase database;

    private Hall hall;
    private UUID plan;
    private UUID table;
    private UUID request;

    @BeforeEach
    void openAHall() {
        hall = new Hall(database, 4);
        table = hall.point("Table", 3);
        plan = hall.call(() -> plans.newDraft(hall.event, "Draft", null));
        request = hall.pair("Mec");
    }

    @Test
    void worksOnTheFirstDraftAndKeepsFurtherOnesBeside() {
        UUID second = hall.call(() -> plans.newDraft(hall.event, "Other", null));

        assertThat(hall.call(() -> plans.working(hall.event)).orElseThrow().id())
                .isEqualTo(plan);
        hall.run(() -> plans.makeWorking(hall.event, second));
        assertThat(hall.call(() -> plans.plans(hall.event)))
                .extracting(PlanRow::name, PlanRow::working)
                .containsExactly(tuple("Other", true), tuple("Draft", false));
    }

    @Test
    void callsADraftThatNobodyNamedByItsNumberInTheReadersLanguage() {
        store(0);

        assertThat(hall.call(() -> plans.plans(hall.event)))
                .extracting(row -> messages.getMessage(row.title(), Locale.ITALIAN))
                .containsExactly("Bozza 2", "Draft");
        assertThat(hall.call(() -> plans.working(hall.event)).orElseThrow().title())
                .extracting(title -> messages.getMessage(title, Locale.ENGLISH))
                .isEqualTo("Draft 2");
    }

    @Test
    void namesThePlansThatWouldLoseMeetingsWithTheirPoint() {
        place(0);
        publish(1, true);

        assertThat(hall.call(() -> impact.ofRemovingPoint(hall.event, table)))
                .extracting(Impact::arguments)
                .containsExactly(List.of(1L, "Draft, Version 1 (provisional)"));
    }

    @Test
    void copiesADraftWithItsMeetings() {
        place(0);

        UUID copy = hall.call(() -> plans.newDraft(hall.event, "Copy", plan));

        assertThat(hall.call(() -> details.meetings(hall.event, copy)))
                .extracting(PlacedMeetingRow::startsAt)
                .containsExactly(Hall.NINE);
        assertThat(hall.call(() -> details.occupied(hall.event, copy))).hasSize(2);
    }

    @Test
    void discardsADraftAndBringsItBack() {
        UUID other = hall.call(() -> plans.newDraft(hall.event, "Other", null));

        hall.run(() -> plans.discard(hall.event, other));
        assertThat(hall.call(() -> plans.plans(hall.event))).hasSize(1);
        hall.run(() -> plans.restore(hall.event, other));
        assertThat(hall.call(() -> plans.plans(hall.event))).hasSize(2);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> hall.run(() -> plans.discard(hall.event, plan)));
    }

    @Test
    void adoptsASolutionOnlyIfTheDraftItWasMadeFromHasNotMovedOn() {
        UUID person = hall.person("Anna");
        PlacedMeeting placed = new PlacedMeeting(request, hall.slot(1), table, 2, List.of(person), true);

        StoredPlan fresh = store(0L, placed);
        place(0, fresh.planId());
        StoredPlan stale = store(fresh.planId(), 0L, placed);

        assertThat(fresh.adopted()).isTrue();
        assertThat(stale.adopted()).isFalse();
        assertThat(hall.call(() -> plans.working(hall.event)).orElseThrow().id())
                .isEqualTo(fresh.planId());
        assertThat(hall.call(() -> details.meetings(hall.event, stale.planId())))
                .singleElement()
                .satisfies(meeting -> {
                    assertThat(meeting.startsAt()).isEqualTo(Hall.start(1));
                    assertThat(meeting.desk()).isEqualTo(2);
                    assertThat(meeting.fixed()).isTrue();
                });
    }

    @Test
    void leavesOutOfASolutionWhatIsNoLongerAccepted() {
        hall.sql("update meeting_request set state = 'PENDING', answered_at = null where id = ?", request);

        StoredPlan stored = store(0L, new PlacedMeeting(request, hall.slot(1), table, 1, List.of(), false));

        assertThat(stored.adopted()).isFalse();
        assertThat(hall.call(() -> details.meetings(hall.event, stored.planId())))
                .isEmpty();
    }

    @Test
    void storesThousandsOfMeetingsInAMoment() {
        List<UUID> slots = new ArrayList<>();
        Hall large = new Hall(database, 20);
        slots.addAll(large.slots);
        UUID hundredTables = large.point("Hall", 100);
        List<UUID> persons = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            persons.add(large.person("P" + i));
        }
        List<UUID> buyers = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            buyers.add(large.company("C" + i));
        }
        List<UUID> requests = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            for (int j = i + 1; j < 64 && requests.size() < 1000; j++) {
                requests.add(large.accepted(buyers.get(i), buyers.get(j)));
            }
        }
        List<PlacedMeeting> solution = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            int desk = i % 50;
            solution.add(new PlacedMeeting(
                    requests.get(i),
                    slots.get(i / 50),
                    hundredTables,
                    desk + 1,
                    List.of(persons.get(2 * desk), persons.get(2 * desk + 1)),
                    false));
        }
        Instant begun = Instant.now();

        StoredPlan stored = large.call(() -> plans.store(new StoreSolution(large.event, null, null, solution)));

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(large.call(() -> details.occupied(large.event, stored.planId())))
                .hasSize(2000);
    }

    @Test
    void publishesAFrozenVersionThatHoldsInTenMinutes() {
        place(0);

        PlanView version = publish(1, false);

        assertThat(version.number()).isEqualTo(1);
        assertThat(Duration.between(version.publishedAt(), version.effectiveAt()))
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(hall.call(() -> plans.effective(hall.event))).isEmpty();
        hall.run(() -> plans.sendNow(hall.event, version.id()));
        assertThat(hall.call(() -> plans.effective(hall.event)).orElseThrow().id())
                .isEqualTo(version.id());
    }

    @Test
    void refusesToPublishADraftThatHasMovedOn() {
        place(0);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> publish(0, true))
                .satisfies(conflict -> {
                    assertThat(conflict.messageKey()).isEqualTo("timetable.publish.changed");
                    assertThat(conflict.arguments()).containsExactly(1L, "Mec A – Mec B");
                });
        assertThat(hall.call(() -> plans.plans(hall.event))).hasSize(1);
    }

    @Test
    void publishesNothingEmptyNothingFromBesideAndNotTwoAtOnce() {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> publish(0, true));
        UUID beside = hall.call(() -> plans.newDraft(hall.event, "Beside", null));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> hall.call(() -> plans.publish(hall.event, beside, PlanKind.FINAL, 0, true)));
        place(0);
        publish(1, false);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> publish(1, true))
                .satisfies(conflict -> assertThat(conflict.messageKey()).isEqualTo("timetable.publish.one-is-waiting"));
    }

    @Test
    void stopsAVersionThatWaitsAndNoneThatIsOut() {
        place(0);
        PlanView waiting = publish(1, false);

        hall.run(() -> plans.stop(hall.event, waiting.id()));
        PlanView out = publish(1, true);

        assertThat(out.number()).isEqualTo(2);
        assertThat(hall.call(() -> plans.effective(hall.event)).orElseThrow().number())
                .isEqualTo(2);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> hall.run(() -> plans.stop(hall.event, out.id())));
    }

    @Test
    void releasesAnOlderVersionUnderANewNumber() {
        UUID meeting = place(0);
        PlanView first = publish(1, true);
        hall.run(() -> placements.move(hall.event, plan, meeting, hall.slot(2), table, null));
        publish(2, true);

        PlanView again = hall.call(() -> plans.release(hall.event, first.id(), true));

        assertThat(again.number()).isEqualTo(3);
        assertThat(hall.call(() -> details.meetings(hall.event, again.id())))
                .extracting(PlacedMeetingRow::startsAt)
                .containsExactly(Hall.NINE);
    }

    @Test
    void raisesTheSequenceOfMovedMeetingsOnly() {
        UUID moved = place(0);
        UUID other = hall.pair("Aizoon");
        UUID stays = hall.call(() -> placements.place(hall.event, plan, other, hall.slot(0), table, null))
                .meetingId();
        publish(2, true);
        hall.run(() -> placements.move(hall.event, plan, moved, hall.slot(2), table, null));
        publish(3, true);

        assertThat(hall.call(() -> meetings.find(hall.event, moved)))
                .extracting(MeetingView::sequence, MeetingView::calendarUid)
                .containsExactly(1, moved + "@incontro");
        assertThat(hall.call(() -> meetings.find(hall.event, stays)).sequence()).isZero();
    }

    @Test
    void tellsEveryPersonWhatChanges() {
        UUID ford = hall.company("Ford", hall.person("Anna"));
        UUID one = hall.accepted(ford, hall.company("Bosch", hall.person("Bo")));
        UUID two = hall.accepted(ford, hall.company("Cobo", hall.person("Cem")));
        UUID three = hall.accepted(ford, hall.company("Dana", hall.person("Dora")));
        UUID gone = hall.call(() -> placements.place(hall.event, plan, one, hall.slot(0), table, null))
                .meetingId();
        UUID moved = hall.call(() -> placements.place(hall.event, plan, two, hall.slot(1), table, null))
                .meetingId();
        place(3);
        UUID before = publish(3, true).id();
        hall.run(() -> placements.remove(hall.event, plan, gone, null));
        hall.run(() -> placements.move(hall.event, plan, moved, hall.slot(0), table, null));
        hall.run(() -> placements.place(hall.event, plan, three, hall.slot(2), table, null));

        PlanComparison comparison = hall.call(() -> changes.between(hall.event, before, plan));

        assertThat(comparison.persons())
                .extracting(PersonChange::name, PersonChange::added, PersonChange::moved, PersonChange::removed)
                .containsExactly(
                        tuple("Anna Rossi", 1, 1, 1),
                        tuple("Bo Rossi", 0, 0, 1),
                        tuple("Cem Rossi", 0, 1, 0),
                        tuple("Dora Rossi", 1, 0, 0));
        assertThat(comparison.meetings("added")).isEqualTo(1);
        assertThat(comparison.meetings("moved")).isEqualTo(1);
        assertThat(comparison.meetings("removed")).isEqualTo(1);
        assertThat(hall.call(() -> changes.ofPerson(
                        hall.event, before, plan, comparison.persons().get(2).personId())))
                .extracting(ChangedEntry::titleEn, ChangedEntry::oldStart, ChangedEntry::newStart)
                .containsExactly(tuple("Ford – Cobo", Hall.start(1), Hall.start(0)));
        assertThat(hall.call(() -> changes.between(hall.event, null, before)).meetings("added"))
                .isEqualTo(3);
        assertThat(hall.call(() -> changes.between(hall.event, plan, plan)).isEmpty())
                .isTrue();
    }

    @Test
    void keepsPublishedPlansAsTheyAre() {
        place(0);
        UUID version = publish(1, true).id();
        UUID meeting = hall.one(UUID.class, "select meeting_id from placement where plan_id = ?", version);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(
                        () -> hall.run(() -> placements.move(hall.event, version, meeting, hall.slot(1), table, null)));
        refusesSql("update placement set fixed = true where plan_id = ?", version);
        refusesSql("delete from placement where plan_id = ?", version);
        refusesSql("delete from placement_person where plan_id = ?", version);
        refusesSql("update plan set number = 9 where id = ?", version);
        refusesSql("delete from plan where id = ?", version);
    }

    @Test
    void showsPlansToTheirOrganiserAndEventOnly() {
        place(0);
        Hall other = new Hall(database, 1);

        assertThat(other.call(() -> plans.plans(hall.event))).isEmpty();
        assertThat(other.call(() -> details.meetings(hall.event, plan))).isEmpty();
        assertThat(other.call(() -> details.occupied(hall.event, plan))).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.call(() -> plans.find(hall.event, plan)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> hall.call(() -> plans.find(other.event, plan)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> other.run(() -> placements.place(hall.event, plan, request, hall.slot(1), table, null)));
    }

    private void refusesSql(String statement, UUID version) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> hall.sql(statement, version))
                .withMessageContaining("published plan");
    }

    private UUID place(int slot) {
        return place(slot, plan);
    }

    private UUID place(int slot, UUID where) {
        UUID wish = where.equals(plan) ? request : hall.pair("Extra");
        return hall.call(() -> placements.place(hall.event, where, wish, hall.slot(slot), table, null))
                .meetingId();
    }

    private StoredPlan store(long revision, PlacedMeeting... placed) {
        return store(plan, revision, placed);
    }

    private StoredPlan store(UUID base, long revision, PlacedMeeting... placed) {
        return hall.call(() -> plans.store(new StoreSolution(hall.event, base, revision, List.of(placed))));
    }

    private PlanView publish(long revision, boolean now) {
        return hall.call(() -> plans.publish(hall.event, plan, PlanKind.PROVISIONAL, revision, now));
    }
}
