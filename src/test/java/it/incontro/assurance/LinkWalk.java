package it.incontro.assurance;

import it.incontro.identity.Visitor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Follows every link that somebody sees but those to files and mails, and brings one page of each kind. */
final class LinkWalk {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final EveryPage pages;

    LinkWalk(EveryPage pages) {
        this.pages = pages;
    }

    List<Sight> of(@Nullable Visitor visitor, String who, Locale language, String... starts) {
        Queue<String> open = new ArrayDeque<>(List.of(starts));
        Set<String> kinds = new HashSet<>();
        List<Sight> sights = new ArrayList<>();
        while (!open.isEmpty()) {
            String path = open.remove();
            if (kinds.add(kind(path))) {
                int before = sights.size();
                var request = EveryPage.in(language, MockMvcRequestBuilders.get(path));
                pages.addPage(sights, request, visitor, "%s as %s, %s".formatted(kind(path), who, language), path);
                sights.subList(before, sights.size()).forEach(page -> open.addAll(links(page)));
            }
        }
        return sights;
    }

    /** Pages that differ in ids, codes and filters only are of one kind. */
    private static String kind(String path) {
        return path.replaceAll(ID, "*")
                .replaceAll("/events/[a-z0-9-]+", "/events/*")
                .replaceAll("\\?.*", "");
    }

    private static List<String> links(Sight page) {
        return page.document().select("a[href^=/]").stream()
                .map((Element link) -> link.attr("href").replaceAll("#.*", ""))
                .filter(link -> !link.endsWith("/html")
                        && !link.endsWith(".ics")
                        && !link.startsWith("/webjars")
                        && !link.isEmpty())
                .toList();
    }
}
