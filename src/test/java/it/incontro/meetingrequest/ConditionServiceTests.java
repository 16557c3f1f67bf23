package it.incontro.meetingrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.incontro.IncontroTest;
import it.incontro.event.Impact;
import it.incontro.event.SessionService;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IncontroTest
class ConditionServiceTests {

    @Autowired
    private ApplicationContext context;

    private ConditionsScene at;
    private RequestScene scene;

    @BeforeEach
    void setUp() {
        at = new ConditionsScene(context);
        scene = at.requests;
    }

    @Test
    void aCircleByWayOfOthersIsOneToo() {
        UUID toyota = scene.buyer("Toyota", "Buying");
        UUID beta = UUID.fromString(scene.read("select asker_id from meeting_request where id = ?", at.withBeta)
                .getFirst());
        UUID alfaToyota = at.agreed(at.alfa, toyota);
        UUID betaToyota = at.agreed(beta, toyota);
        at.layDown(at.withBeta, ConditionsScene.after(at.withAlfa));
        at.layDown(betaToyota, ConditionsScene.after(at.withBeta));
        at.layDown(alfaToyota, ConditionsScene.after(betaToyota));

        assertRefused(at.withAlfa, ConditionsScene.after(alfaToyota), "earlier", "meetingrequest.conditions.circle");
        assertRefused(at.withAlfa, ConditionsScene.after(at.withAlfa), "earlier", "meetingrequest.conditions.itself");
        assertRefused(at.withAlfa, ConditionsScene.after(at.apart), "earlier", "meetingrequest.conditions.not-theirs");
    }

    @Test
    void nothingOfAnotherEventCanBeNamed() {
        RequestScene other = new RequestScene(context);
        UUID foreign = other.call(() -> other.bean(MeetingRequestService.class)
                .agree(new Agree(
                        other.event.eventId(),
                        other.company("Delta"),
                        other.buyer("Volvo", "Trucks"),
                        Rank.WANT,
                        null,
                        null)));

        assertRefused(at.withAlfa, ConditionsScene.after(foreign), "earlier", "meetingrequest.conditions.not-theirs");
        assertThatThrownBy(() ->
                        at.layDown(at.withAlfa, new Conditions(false, Map.of(), Set.of(), Set.of(UUID.randomUUID()))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aMeetingToWhichNobodyCouldComeNeedNotBeThere() {
        assertRefused(
                at.withBeta,
                new Conditions(true, Map.of(), Set.of(), Set.of()),
                "required",
                "meetingrequest.conditions.no-attendee");
        assertRefused(
                at.withAlfa,
                new Conditions(false, Map.of(at.ford, 3), Set.of(), Set.of()),
                "targetAgenda",
                "meetingrequest.conditions.empty-agenda");
    }

    @Test
    void aSessionGoesWithItsConditionsButNotSilently() {
        at.layDown(at.withAlfa, new Conditions(false, Map.of(), Set.of(), Set.of(at.morning)));

        List<Impact> touched =
                scene.call(() -> scene.bean(SessionService.class).impactOfRemoving(scene.event.eventId(), at.morning));
        scene.run(() -> scene.bean(SessionService.class).remove(scene.event.eventId(), at.morning));

        assertThat(touched).containsExactly(Impact.worthKnowing("meetingrequest.conditions.impact", 1));
        assertThat(at.now(at.withAlfa)).isEqualTo(Conditions.NONE);
    }

    @Test
    void theDatabaseRefusesAMeetingAfterItselfAndAFourthAgenda() {
        assertViolates("insert into meeting_request_precedence values (?, ?, ?, ?)", at.withAlfa, at.withAlfa);
        assertViolates("insert into meeting_request_agenda values (?, ?, ?, ?, 4)", at.withAlfa, at.ford);
    }

    @Test
    void ofTwoOrdersThatCloseACircleAtOnceOneIsRefused() {
        Set<String> refused = ConcurrentHashMap.newKeySet();
        Runnable one = () -> tryToLayDown(at.withAlfa, at.withBeta, refused);
        Runnable other = () -> tryToLayDown(at.withBeta, at.withAlfa, refused);

        CompletableFuture.allOf(CompletableFuture.runAsync(one), CompletableFuture.runAsync(other))
                .join();

        assertThat(refused).containsExactly("meetingrequest.conditions.circle");
        assertThat(scene.read(
                        "select request_id from meeting_request_precedence where event_id = ?", scene.event.eventId()))
                .hasSize(1);
    }

    private void tryToLayDown(UUID request, UUID earlier, Set<String> refused) {
        try {
            at.layDown(request, ConditionsScene.after(earlier));
        } catch (Rejected circle) {
            refused.add(circle.messageKey());
        }
    }

    private void assertViolates(String insert, UUID... ids) {
        assertThatThrownBy(() -> scene.run(() -> scene.bean(TransactionTemplate.class)
                        .executeWithoutResult(transaction -> scene.bean(JdbcClient.class)
                                .sql(insert)
                                .params(scene.event.organiserId(), scene.event.eventId(), ids[0], ids[1])
                                .update())))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void assertRefused(UUID request, Conditions conditions, String field, String key) {
        assertThatThrownBy(() -> at.layDown(request, conditions)).isInstanceOfSatisfying(Rejected.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.messageKey()).isEqualTo(key);
        });
    }
}
