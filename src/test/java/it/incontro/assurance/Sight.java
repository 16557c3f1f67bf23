package it.incontro.assurance;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page as somebody gets it.
 *
 * @param where which page, for whom, in which state and language
 * @param path where it stands
 * @param html the page
 * @param policy what it may load, as the portal says
 */
record Sight(String where, String path, String html, String policy) {

    Document document() {
        return Jsoup.parse(html);
    }

    /** What is the same for two pages that differ in their words only. */
    String structure() {
        StringBuilder structure = new StringBuilder();
        for (Element element : document().getAllElements()) {
            structure.append(element.tagName()).append('.').append(element.className());
            element.attributes().forEach(attribute -> structure.append(' ').append(attribute.getKey()));
            structure.append('\n');
        }
        return structure.toString();
    }
}
