package it.incontro.notification;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Sets a letter as plain text and as HTML and puts it into an envelope. */
@Component
class LetterPress {

    private final ITemplateEngine templates;
    private final PortalLinks links;
    private final String from;

    LetterPress(ITemplateEngine templates, PortalLinks links, @Value("${incontro.mail.from}") String from) {
        this.templates = templates;
        this.links = links;
        this.from = from;
    }

    Mail print(QueuedMail mail, Letter letter) {
        Context context = new Context(letter.locale());
        context.setVariable("letter", letter);
        context.setVariable("portal", links.to("/"));
        return new Mail(
                links.messageId(mail),
                Inert.line(letter.sender().name()),
                from,
                letter.sender().replyTo(),
                Inert.line(letter.reader().name()),
                letter.reader().address(),
                Inert.line(letter.subject()),
                templates.process("notification/letter.txt", context),
                templates.process("notification/letter", context),
                letter.attachments());
    }
}
