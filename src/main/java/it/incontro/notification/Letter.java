package it.incontro.notification;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a mail says, in its reader's language, before it is set as text and as HTML. */
record Letter(
        Locale locale,
        Sender sender,
        Reader reader,
        String subject,
        List<Block> blocks,
        @Nullable Button button,
        @Nullable Button notice,
        String footer,
        List<Mail.Attachment> attachments) {

    /** Who writes. The portal's own address sends; answers go to the person. */
    record Sender(String name, @Nullable String replyTo) {}

    /** Who reads. */
    record Reader(String name, String address) {}

    /** A paragraph, and the points below it. */
    record Block(String text, List<String> points) {}

    /** The one thing to do next. */
    record Button(String label, String url) {}
}
