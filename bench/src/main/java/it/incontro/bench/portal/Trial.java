package it.incontro.bench.portal;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/** What the trials of the whole portal have in common: its people, their pages, and waiting until the mails are out. */
final class Trial {

    static final String EVENT = "vtm-michigan-2025";

    private static final String PASSWORD = "prova-incontro";
    private static final String OWNER = "anna.ferrero@ceipiemonte.example";
    private static final String COLLEAGUE = "luca.rinaldi@ceipiemonte.example";
    private static final Pattern PARTICIPATION = Pattern.compile("/participations/([0-9a-f-]{36})/record");
    private static final int BOARDS = 40;

    private Trial() {}

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static Path freshDirectory(Path below) throws IOException {
        Files.createDirectories(below);
        return Files.createTempDirectory(below, "run");
    }

    static Browser owner(URI portal) throws IOException, InterruptedException {
        return new Browser(portal).signIn(OWNER, PASSWORD);
    }

    /** Two at the board, two who answer for others. */
    static List<Player> players(URI portal, Connection database, Books books)
            throws IOException, InterruptedException, SQLException {
        Browser owner = owner(portal);
        Browser colleague = new Browser(portal).signIn(COLLEAGUE, PASSWORD);
        Browser buyer = new Browser(portal).signIn("karen.whitfield@ford.example", PASSWORD);
        List<String> inboxes = inboxes(owner);
        List<String> boards = boards(database);
        return List.of(
                new Player(owner, boards, books, 1),
                new Player(colleague, boards, books, 2),
                new Player(owner, inboxes, books, 3),
                new Player(colleague, inboxes, books, 4),
                new Player(buyer, opened(buyer, inboxes), books, 5),
                new Player(new Browser(portal).signIn(COLLEAGUE, PASSWORD), inboxes, books, 6));
    }

    static void play(List<Player> players, long nanoTime, Interruption interruption) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> playing = new ArrayList<>();
            for (Player player : players) {
                playing.add(threads.submit(() -> {
                    player.playUntil(nanoTime);
                    return null;
                }));
            }
            interruption.happen();
            for (Future<Void> one : playing) {
                one.get();
            }
        }
    }

    /** Waits until nothing is due in the outbox. @return how many mails are still there */
    static long awaitMails(Connection database) throws SQLException, InterruptedException {
        for (int i = 0; i < 240; i++) {
            if (waiting(database) == 0) {
                return 0;
            }
            Thread.sleep(500);
        }
        return waiting(database);
    }

    static long count(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long waiting(Connection database) throws SQLException {
        return count(
                database,
                "select count(*) from outbox_mail where sent_at is null and stopped_at is null and due_at < now()");
    }

    private static List<String> inboxes(Browser owner) throws IOException, InterruptedException {
        List<String> pages = new ArrayList<>();
        String list = owner.get("/events/" + EVENT + "/participations").body();
        PARTICIPATION
                .matcher(list)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .forEach(id -> {
                    String inbox = "/events/" + EVENT + "/participations/" + id + "/meeting-requests?box=";
                    pages.addAll(List.of(inbox + "WAITING", inbox + "RECEIVED", inbox + "SENT"));
                });
        return pages;
    }

    private static List<String> opened(Browser visitor, List<String> pages) throws IOException, InterruptedException {
        List<String> own = new ArrayList<>();
        for (String page : pages) {
            if (visitor.get(page).statusCode() == 200) {
                own.add(page);
            }
        }
        return own;
    }

    private static List<String> boards(Connection database) throws SQLException {
        List<String> pages = new ArrayList<>();
        try (var statement = database.createStatement();
                ResultSet rows = statement.executeQuery("""
                    select r.id from meeting_request r join event e on e.id = r.event_id
                    where e.code = '%s' order by r.id limit %d
                    """.formatted(EVENT, BOARDS))) {
            while (rows.next()) {
                pages.add("/events/" + EVENT + "/board/meeting-requests/" + rows.getString(1));
            }
        }
        return pages;
    }

    /** What befalls the portal while people work with it. */
    interface Interruption {
        void happen() throws Exception;
    }
}
