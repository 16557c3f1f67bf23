package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.DatabaseCable;
import it.incontro.RunningPortal;
import it.incontro.TestDatabase;
import it.incontro.bench.portal.Books;
import it.incontro.bench.portal.Player;
import it.incontro.bench.portal.StormCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Seconds of random work by several people, in the middle of which the database is gone for a moment. */
@RunningPortal
class StormTests {

    private static final int COMPANIES = 6;
    private static final int SECONDS = 6;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DatabaseCable cable;

    @Autowired
    private TestDatabase database;

    @Test
    void whatWasConfirmedIsThereAndNothingElse() throws Exception {
        FullEvent event = new FullEvent(new Tenant(context));
        List<String> inboxes =
                new ArrayList<>(List.of(inbox(event, event.buyer, "WAITING"), inbox(event, event.buyer, "RECEIVED")));
        List<String> boards = new ArrayList<>();
        for (int i = 0; i < COMPANIES; i++) {
            UUID company = event.supplier("guest" + i);
            UUID request = event.ask(company, event.buyer);
            if (i % 2 == 0) {
                event.answer(request);
            }
            boards.add("/events/" + event.event.code() + "/board/meeting-requests/" + request);
            inboxes.add(inbox(event, company, "SENT"));
        }
        Books books = new Books();
        HttpVisitor owner = HttpVisitor.staff(context, event.tenant.owner);
        HttpVisitor buyer = HttpVisitor.participant(context, event.accountOf(event.buyer));
        List<Player> players = List.of(
                new Player(owner.browser(), boards, books, 1),
                new Player(owner.browser(), boards, books, 2),
                new Player(owner.browser(), inboxes, books, 3),
                new Player(buyer.browser(), inboxes.subList(0, 2), books, 4));

        StormCheck check;
        try (var connection = database.asSuperuser()) {
            check = StormCheck.of(event.event.code(), connection);
        }
        play(players);

        try (var connection = database.asSuperuser()) {
            assertThat(check.faults(connection, books)).isEmpty();
        }
        assertThat(books.confirmed()).isPositive();
        assertThat(books.answers().keySet()).allMatch(status -> status < 500 || status == 503);
        assertThat(books.pages().keySet()).allMatch(status -> status < 500 || status == 503);
    }

    private void play(List<Player> players) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> playing = new ArrayList<>();
            players.forEach(player -> playing.add(threads.submit(() -> {
                player.playUntil(end);
                return true;
            })));
            TimeUnit.SECONDS.sleep(SECONDS / 3);
            cable.cut();
            TimeUnit.MILLISECONDS.sleep(300);
            cable.mend();
            for (Future<Boolean> one : playing) {
                one.get();
            }
        } finally {
            cable.mend(context.getBean(DataSource.class));
        }
    }

    private static String inbox(FullEvent event, UUID participation, String box) {
        return "/events/" + event.event.code() + "/participations/" + participation + "/meeting-requests?box=" + box;
    }
}
