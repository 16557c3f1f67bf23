package it.incontro.bench.portal;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Document;

/** Brings an event of the demo to an occasion, by the pages that organisers have. */
final class Organiser {

    private static final String RUN_SECONDS = "30";
    private static final int TRIES = 240;

    private final Browser browser;
    private final String event;
    private final Random chance = new Random(1);

    private Organiser(Browser browser, String event) {
        this.browser = browser;
        this.event = event;
    }

    static Organiser of(URI portal, String event) throws IOException, InterruptedException {
        return new Organiser(Trial.owner(portal), event);
    }

    /** Moves the demo's clock of the event to one of its telling moments. */
    void goTo(String moment) throws IOException, InterruptedException {
        sent(form(browser.page("/demo/clock"), event), "moment", moment);
    }

    /** Has the agenda computed and publishes it, to hold and at once. */
    void publish() throws IOException, InterruptedException {
        sent(form(browser.page("/events/" + event + "/board"), "solver-runs"), "seconds", RUN_SECONDS);
        String publish = awaitDraft();
        sent(form(browser.page(publish), "publish"), "kind", "FINAL", "sendNow", "true");
        TimeUnit.SECONDS.sleep(1);
    }

    private String awaitDraft() throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            TimeUnit.SECONDS.sleep(1);
            Document board = browser.page("/events/" + event + "/board");
            boolean under = board.select("form[action$=/solver-runs]").isEmpty();
            String publish = board.select("a[href$=/publish]").attr("href");
            if (!under && !publish.isEmpty()) {
                return publish;
            }
        }
        throw new IllegalStateException("the run did not end");
    }

    private Form form(Document page, String verb) {
        List<Form> forms = Form.of(page, List.of(verb), chance);
        if (forms.isEmpty()) {
            throw new IllegalStateException("no form for " + verb + " on " + page.title());
        }
        return forms.getFirst();
    }

    private void sent(Form form, String... fields) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < form.fields().size(); i += 2) {
            if (!List.of(fields).contains(form.fields().get(i))) {
                all.addAll(form.fields().subList(i, i + 2));
            }
        }
        all.addAll(List.of(fields));
        int status = browser.send(new Form(form.action(), all)).statusCode();
        if (status != 302) {
            throw new IllegalStateException(form.action() + ": " + status);
        }
    }
}
