package it.incontro.meetingrequest;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.IncontroTest;
import it.incontro.event.RefusalsShown;
import it.incontro.support.Conflict;
import it.incontro.support.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two people at once: one is first, the other reads what happened, and the row is in one of the two states. */
@IncontroTest
class RequestRacesTests {

    @Autowired
    private ApplicationContext context;

    record Verb(String name, String leadsTo, Consumer<Race> deed) {
        @Override
        public String toString() {
            return name;
        }
    }

    record Race(MeetingRequestService service, UUID event, UUID company, UUID buyer, UUID colleague, UUID request) {}

    private static final List<Verb> VERBS = List.of(
            new Verb("accept", "ACCEPTED", r -> r.service.accept(r.event, r.buyer, r.request, Rank.WANT)),
            new Verb("decline", "DECLINED", r -> r.service.decline(r.event, r.buyer, r.request, null)),
            new Verb(
                    "redirect",
                    "REDIRECTED",
                    r -> r.service.redirect(new Redirect(r.event, r.buyer, r.request, r.colleague, null))));

    static Stream<List<Verb>> pairs() {
        return VERBS.stream().flatMap(one -> VERBS.stream().map(other -> List.of(one, other)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void oneAnswerWins(List<Verb> pair) throws Exception {
        RequestScene scene = new RequestScene(context);
        Race race = race(scene);

        List<Throwable> failures = together(
                scene,
                pair.stream()
                        .map(verb -> (Runnable) () -> verb.deed.accept(race))
                        .toList());

        assertThat(failures).hasSize(1).allMatch(Conflict.class::isInstance);
        assertThat(scene.stateOf(race.request)).isIn(pair.getFirst().leadsTo, pair.getLast().leadsTo);
    }

    @Test
    void aWithdrawalAgainstAnAnswerLeavesOneOfTheTwo() throws Exception {
        RequestScene scene = new RequestScene(context);
        Race race = race(scene);

        List<Throwable> failures = together(
                scene,
                List.of(
                        () -> race.service.withdraw(race.event, race.company, race.request),
                        () -> race.service.accept(race.event, race.buyer, race.request, Rank.WANT)));

        // An answer that nobody has seen yet does not keep the asker from withdrawing: so the request is withdrawn.
        assertThat(failures).hasSizeLessThanOrEqualTo(1).allMatch(Conflict.class::isInstance);
        assertThat(scene.stateOf(race.request)).isEqualTo("WITHDRAWN");
    }

    @Test
    void twoWhoAskEachOtherAtOnceAgree() throws Exception {
        RequestScene scene = new RequestScene(context);
        UUID company = scene.company("Alfa");
        UUID buyer = scene.buyer("Ford", "Purchasing");

        List<Throwable> failures = together(
                scene, List.of(() -> scene.ask(company, buyer, "please"), () -> scene.ask(buyer, company, "please")));

        assertThat(failures).isEmpty();
        assertThat(scene.read("select state from meeting_request where event_id = ?", scene.event.eventId()))
                .containsExactly("ACCEPTED");
    }

    @Test
    void theSameRequestSentTwiceAtOnceIsOne() throws Exception {
        RequestScene scene = new RequestScene(context);
        UUID company = scene.company("Alfa");
        UUID buyer = scene.buyer("Ford", "Purchasing");

        List<Throwable> failures = together(
                scene, List.of(() -> scene.ask(company, buyer, "please"), () -> scene.ask(company, buyer, "please")));

        assertThat(failures).hasSize(1).allMatch(Rejected.class::isInstance);
        assertThat(scene.read("select id from meeting_request where event_id = ?", scene.event.eventId()))
                .hasSize(1);
    }

    @Test
    void theLastRequestOfALimitIsGivenOnce() throws Exception {
        RequestScene scene = new RequestScene(context);
        scene.rules(false, RefusalsShown.AT_ONCE, 1);
        UUID company = scene.company("Alfa");
        UUID ford = scene.buyer("Ford", "Purchasing");
        UUID toyota = scene.buyer("Toyota", "Purchasing");

        List<Throwable> failures = together(
                scene, List.of(() -> scene.ask(company, ford, "please"), () -> scene.ask(company, toyota, "please")));

        assertThat(failures).hasSize(1).allMatch(Rejected.class::isInstance);
        assertThat(scene.read("select id from meeting_request where event_id = ?", scene.event.eventId()))
                .hasSize(1);
    }

    private static Race race(RequestScene scene) {
        UUID company = scene.company("Alfa");
        UUID buyer = scene.buyer("Ford", "Purchasing");
        UUID colleague = scene.buyer("Ford", "R&D");
        UUID request = scene.ask(company, buyer, "please");
        return new Race(
                scene.bean(MeetingRequestService.class), scene.event.eventId(), company, buyer, colleague, request);
    }

    private static List<Throwable> together(RequestScene scene, List<Runnable> deeds) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Throwable> failures = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(deeds.size())) {
            List<Future<?>> all = new ArrayList<>();
            for (Runnable deed : deeds) {
                all.add(threads.submit(() -> {
                    start.await();
                    scene.run(deed);
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : all) {
                try {
                    one.get();
                } catch (ExecutionException failed) {
                    failures.add(failed.getCause());
                }
            }
        }
        return failures;
    }
}
