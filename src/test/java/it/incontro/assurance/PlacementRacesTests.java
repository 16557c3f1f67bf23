package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.RunningPortal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Fifty organisers who give one seat away at the same moment. */
@RunningPortal
class PlacementRacesTests {

    private static final int TRIES = 50;
    private static final int SESSIONS = 5;

    /** Two seconds on a machine of its own; the build may share it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Autowired
    private ApplicationContext context;

    @Test
    void oneSeatIsGivenOnceAndTheOthersReadWhatIsStillFree() throws Exception {
        FullEvent event = new FullEvent(new Tenant(context));
        List<UUID> requests = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            UUID request = event.ask(event.supplier("guest" + i), event.buyer);
            event.answer(request);
            requests.add(request);
        }
        List<HttpVisitor> organisers = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            organisers.add(HttpVisitor.staff(context, event.tenant.owner));
        }
        for (HttpVisitor organiser : organisers) {
            organiser.readToken("/account");
        }
        AtomicInteger next = new AtomicInteger();

        List<Answer> answers = Parallel.run(TRIES, () -> {
            int number = next.getAndIncrement();
            return place(organisers.get(number % SESSIONS), event, requests.get(number));
        });

        assertThat(answers.stream().filter(answer -> answer.status() == 302)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(TRIES - 1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409))
                .allMatch(answer -> answer.sentence().contains("9:30"), "names the time");
        assertThat(answers.stream().map(Answer::took).sorted().toList().get(TRIES * 95 / 100 - 1))
                .isLessThan(PATIENCE);
        assertThat(event.tenant.read("""
            select l.id::text from placement l join plan p on p.id = l.plan_id
            where l.event_id = ? and p.kind = 'DRAFT' and p.working and l.slot_id = ?
            """, event.event.eventId(), event.slot(1))).hasSize(1);
    }

    private static Answer place(HttpVisitor organiser, FullEvent event, UUID request) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> answer = organiser.post(
                "/events/" + event.event.code() + "/board/meeting-requests/" + request + "/place",
                "cell",
                event.cell(1));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Answer(
                answer.statusCode(),
                Jsoup.parse(answer.body()).select("main, #main").text(),
                took);
    }

    private record Answer(int status, String sentence, Duration took) {}
}
