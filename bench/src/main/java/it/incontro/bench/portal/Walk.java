package it.incontro.bench.portal;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What one person does on the portal, from the link of a mail on, with a few seconds to read each page. */
final class Walk {

    private static final int PROFILES = 4;
    private static final int LONGEST_READING = 6000;

    private final Browser browser;
    private final Latencies latencies;
    private final String event;
    private final Links.Link link;
    private final Random chance;

    Walk(Browser browser, Latencies latencies, String event, Links.Link link, long seed) {
        this.browser = browser;
        this.latencies = latencies;
        this.event = event;
        this.link = link;
        this.chance = new Random(seed);
    }

    /** Opens the catalogue, a second page of it, some profiles, asks one of them, and looks at the own requests. */
    void ask() throws IOException, InterruptedException {
        comeIn();
        Document catalogue = page("catalogue", base() + "/catalogue");
        page("catalogue", base() + "/catalogue?page=2");
        List<String> profiles = catalogue.select("main h2 a[href*=/catalogue/]").eachAttr("href");
        for (int i = 0; i < PROFILES && !profiles.isEmpty(); i++) {
            read();
            Document profile = page("profile", profiles.get(chance.nextInt(profiles.size())));
            List<Form> forms = Form.of(profile, List.of("ask"), chance);
            if (!forms.isEmpty()) {
                read();
                send(forms.getFirst());
                break;
            }
        }
        page("own requests", base() + "/meeting-requests");
    }

    /** Opens the own agenda. */
    void readAgenda() throws IOException, InterruptedException {
        comeIn();
        page("agenda", base() + "/agenda");
    }

    private String base() {
        return "/events/" + event + "/participations/" + link.participation();
    }

    private void comeIn() throws IOException, InterruptedException {
        String invitation = "/invitations/" + link.token();
        Document page = page("link", invitation);
        List<Form> forms = Form.of(page, List.of(link.token()), chance);
        if (forms.isEmpty()) {
            latencies.failed("a link shows no button");
            return;
        }
        send(forms.getFirst());
        read();
    }

    private void read() throws InterruptedException {
        Thread.sleep(chance.nextInt(LONGEST_READING));
    }

    private Document page(String name, String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> answer = browser.get(path);
        latencies.took(name, (System.nanoTime() - start) / 1e6);
        if (answer.statusCode() != 200) {
            latencies.failed(name + ": " + answer.statusCode());
        }
        return Jsoup.parse(answer.body());
    }

    private void send(Form form) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int status = browser.send(form).statusCode();
        latencies.took("form", (System.nanoTime() - start) / 1e6);
        if (status >= 400) {
            latencies.failed(form.verb() + ": " + status);
        }
    }
}
