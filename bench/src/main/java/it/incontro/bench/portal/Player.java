package it.incontro.bench.portal;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody who opens pages of an event one after the other and sends whatever forms they find there. */
public final class Player {

    private static final List<String> ANSWERS = List.of("accept", "decline", "undo", "reopen");
    private static final List<String> SEATS = List.of("place", "remove");
    private static final int TWICE_IN = 8;
    private static final int WITHDRAWN_IN = 25;

    private final Browser browser;
    private final List<String> pages;
    private final Books books;
    private final Random chance;
    private volatile boolean signedOut;

    /**
     * @param pages where forms may stand
     * @param books where everything that is answered is noted
     */
    public Player(Browser browser, List<String> pages, Books books, long seed) {
        this.browser = browser;
        this.pages = pages;
        this.books = books;
        this.chance = new Random(seed);
    }

    /** Plays until it is over; what cannot be reached meanwhile is tried again. */
    public void playUntil(long nanoTime) throws InterruptedException {
        while (System.nanoTime() < nanoTime) {
            try {
                turn();
            } catch (IOException away) {
                books.read(0);
                Thread.sleep(100);
            }
        }
    }

    /** Whether the portal does not know this visitor any more. */
    boolean isSignedOut() {
        return signedOut;
    }

    private void turn() throws IOException, InterruptedException {
        HttpResponse<String> shown = browser.get(pages.get(chance.nextInt(pages.size())));
        books.read(shown.statusCode());
        signedOut |= shown.statusCode() == 302;
        Document page = Jsoup.parse(shown.body());
        List<String> verbs = new ArrayList<>(ANSWERS);
        verbs.addAll(SEATS);
        if (chance.nextInt(WITHDRAWN_IN) == 0) {
            verbs.add("withdraw");
        }
        List<Form> forms = Form.of(page, verbs, chance).stream()
                .filter(form -> !form.subject().equals("board"))
                .toList();
        if (forms.isEmpty()) {
            Thread.sleep(20);
            return;
        }
        Form form = forms.get(chance.nextInt(forms.size()));
        boolean twice = chance.nextInt(TWICE_IN) == 0;
        int status = send(form, twice);
        if (status == 0) {
            books.unanswered(form.verb(), form.subject());
        } else {
            books.answered(form.verb(), form.subject(), status);
        }
    }

    /** The status that the visitor sees; 0 if none comes. A form that is sent twice is still one deed. */
    private int send(Form form, boolean twice) throws InterruptedException {
        try {
            HttpResponse<String> answer = browser.send(form);
            if (twice && answer.statusCode() < 400) {
                sendAgain(form);
            }
            return answer.statusCode();
        } catch (IOException lost) {
            return 0;
        }
    }

    private void sendAgain(Form form) throws InterruptedException {
        try {
            browser.send(form);
        } catch (IOException lost) {
            // What the first answer said holds.
        }
    }
}
