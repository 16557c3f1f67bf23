package it.incontro.support.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A notice on the page after a form: what has happened, and perhaps a button that undoes it. Until the page is opened it
 * waits in the database; arguments that cannot be written there are kept as their text.
 *
 * @param kind success, info, warning or danger
 * @param key message key
 * @param arguments what the message names
 * @param undoUrl where the undo button posts to; null without one
 */
public record Flash(
        String kind,
        String key,
        List<Object> arguments,
        @Nullable String undoUrl) implements Serializable {

    private static final String NAME = "flash";

    /** Something was done. */
    public static void success(RedirectAttributes redirect, String key, Object... arguments) {
        redirect.addFlashAttribute(NAME, notice("success", key, arguments));
    }

    /** Something was done that can be undone by posting to this address. */
    public static void undoable(RedirectAttributes redirect, String undoUrl, String key, Object... arguments) {
        redirect.addFlashAttribute(NAME, new Flash("success", key, storable(arguments), undoUrl));
    }

    /** Something to know. */
    public static void info(RedirectAttributes redirect, String key, Object... arguments) {
        redirect.addFlashAttribute(NAME, notice("info", key, arguments));
    }

    /** Something was not done, or not wholly. */
    public static void warning(RedirectAttributes redirect, String key, Object... arguments) {
        redirect.addFlashAttribute(NAME, notice("warning", key, arguments));
    }

    /** Something went wrong. */
    public static void error(RedirectAttributes redirect, String key, Object... arguments) {
        redirect.addFlashAttribute(NAME, notice("danger", key, arguments));
    }

    /** Shows the notice on the page that is answered now, without a redirect. */
    public static void now(Model model, String kind, String key, Object... arguments) {
        model.addAttribute(NAME, notice(kind, key, arguments));
    }

    /** The icon that says the same as the colour. */
    public String icon() {
        return switch (kind) {
            case "success" -> "it-check-circle";
            case "danger" -> "it-error";
            case "warning" -> "it-warning-circle";
            default -> "it-info-circle";
        };
    }

    private static Flash notice(String kind, String key, Object... arguments) {
        return new Flash(kind, key, storable(arguments), null);
    }

    private static List<Object> storable(Object... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Serializable ? argument : argument.toString())
                .toList();
    }
}
