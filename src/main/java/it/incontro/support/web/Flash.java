package it.incontro.support.web;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A notice on the page after a form: what has happened, and perhaps a button that undoes it.
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
        redirect.addFlashAttribute(NAME, new Flash("success", key, List.of(arguments), null));
    }

    /** Something was done that can be undone by posting to this address. */
    public static void undoable(RedirectAttributes redirect, String undoUrl, String key, Object... arguments) {
        redirect.addFlashAttribute(NAME, new Flash("success", key, List.of(arguments), undoUrl));
    }

    /** Something to know. */
    public static void info(RedirectAttributes redirect, String key, Object... arguments) {
        redirect.addFlashAttribute(NAME, new Flash("info", key, List.of(arguments), null));
    }

    /** Something was not done, or not wholly. */
    public static void warning(RedirectAttributes redirect, String key, Object... arguments) {
        redirect.addFlashAttribute(NAME, new Flash("warning", key, List.of(arguments), null));
    }
}
