package it.incontro.bench.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A form of a page, filled in as somebody in a hurry would: hidden fields as they are, one of the buttons, one of the
 * choices.
 *
 * @param fields names and values in turn
 */
record Form(String action, List<String> fields) {

    /** The forms of a page that end with one of these words. */
    static List<Form> of(Document page, List<String> verbs, Random chance) {
        return page.select("form[method=post]").stream()
                .filter(form ->
                        verbs.stream().anyMatch(verb -> form.attr("action").endsWith("/" + verb)))
                .map(form -> filledIn(form, chance))
                .toList();
    }

    String verb() {
        return action.substring(action.lastIndexOf('/') + 1);
    }

    /** The meeting request that the address names; what is before the verb. */
    String subject() {
        List<String> parts = List.of(action.split("/", -1));
        return parts.get(parts.size() - 2);
    }

    private static Form filledIn(Element form, Random chance) {
        List<String> fields = new ArrayList<>();
        form.select("input[type=hidden]").forEach(field -> add(fields, field));
        pick(form.select("button[name]"), chance, fields);
        pick(form.select("input[type=radio]"), chance, fields);
        for (Element list : form.select("select[name]")) {
            List<Element> options = list.select("option:not([value=''])");
            fields.add(list.attr("name"));
            fields.add(
                    options.isEmpty()
                            ? ""
                            : options.get(chance.nextInt(options.size())).attr("value"));
        }
        return new Form(form.attr("action"), fields);
    }

    private static void pick(List<Element> choices, Random chance, List<String> fields) {
        if (!choices.isEmpty()) {
            add(fields, choices.get(chance.nextInt(choices.size())));
        }
    }

    private static void add(List<String> fields, Element field) {
        fields.add(field.attr("name"));
        fields.add(field.attr("value"));
    }
}
