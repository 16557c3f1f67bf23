package it.incontro.notification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Collects the sentences of one mail from the messages of {@code notification.<kind>}. */
final class LetterPad {

    private final MessageSource messages;
    private final Locale locale;
    private final String kind;
    private final List<Letter.Block> blocks = new ArrayList<>();
    private final List<Mail.Attachment> attachments = new ArrayList<>();
    private Letter.@Nullable Button button;
    private Letter.@Nullable Button notice;
    private String subject = "subject";
    private String footer = "footer";

    LetterPad(MessageSource messages, Locale locale, String kind) {
        this.messages = messages;
        this.locale = locale;
        this.kind = kind;
    }

    Locale locale() {
        return locale;
    }

    /** A sentence of this kind of mail; what people typed in it is made inert. */
    String words(String name, Object... arguments) {
        return messages.getMessage("notification." + kind + "." + name, inert(arguments), locale);
    }

    LetterPad say(String name, Object... arguments) {
        blocks.add(new Letter.Block(words(name, arguments), List.of()));
        return this;
    }

    /** A sentence with points below it; the points are finished texts and are made inert too. */
    LetterPad list(String name, List<String> points, Object... arguments) {
        blocks.add(new Letter.Block(
                words(name, arguments), points.stream().map(Inert::text).toList()));
        return this;
    }

    /** Another subject than the usual one of this kind of mail. */
    LetterPad subject(String name) {
        subject = name;
        return this;
    }

    /** A mail about an event, which is all that the reader’s address is used for. */
    LetterPad ofEvent() {
        footer = "footer-event";
        return this;
    }

    LetterPad button(String name, String url) {
        button = new Letter.Button(words(name), url);
        return this;
    }

    /** Where the reader learns what their data are used for. */
    LetterPad notice(String url) {
        notice = new Letter.Button(messages.getMessage("notification.letter.notice", null, locale), url);
        return this;
    }

    /** A sentence that mails of several kinds share. */
    LetterPad sayInCommon(String name, Object... arguments) {
        String text = messages.getMessage("notification.letter." + name, inert(arguments), locale);
        blocks.add(new Letter.Block(text, List.of()));
        return this;
    }

    LetterPad attach(Mail.Attachment attachment) {
        attachments.add(attachment);
        return this;
    }

    Letter finish(Letter.Sender sender, Letter.Reader reader, Object... subjectArguments) {
        return new Letter(
                locale,
                sender,
                reader,
                words(subject, subjectArguments),
                List.copyOf(blocks),
                button,
                notice,
                messages.getMessage("notification.letter." + footer, null, locale),
                List.copyOf(attachments));
    }

    private static Object[] inert(Object[] arguments) {
        return Arrays.stream(arguments).map(Inert::argument).toArray();
    }
}
