package it.incontro.demo;

import it.incontro.identity.Allow;
import it.incontro.identity.Who;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The demo's mailbox: every mail that would have been sent, for everybody to read. */
@Controller
@Profile("demo")
@Allow(Who.ANYONE)
@RequestMapping("/demo/mailbox")
class DemoMailboxController {

    /** A mail may style itself and link to the portal, and nothing else. */
    private static final String MAIL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors"
                    + " 'none'";

    private final DemoMails mails;

    DemoMailboxController(DemoMails mails) {
        this.mails = mails;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("mails", mails.find(q));
        return "demo/mailbox";
    }

    @GetMapping("/{mail}")
    String open(@PathVariable UUID mail, Model model) {
        model.addAttribute("mail", mails.open(mail));
        return "demo/mail";
    }

    @GetMapping("/{mail}/html")
    ResponseEntity<String> html(@PathVariable UUID mail) {
        return ResponseEntity.ok()
                .header("Content-Type", "text/html; charset=UTF-8")
                .header("Content-Security-Policy", MAIL_POLICY)
                .body(mails.open(mail).bodyHtml());
    }

    @GetMapping("/{mail}/attachment")
    ResponseEntity<byte[]> attachment(@PathVariable UUID mail) {
        DemoMailView view = mails.open(mail);
        String content = view.attachmentContent() == null ? "" : view.attachmentContent();
        return ResponseEntity.ok()
                .header("Content-Type", "text/calendar; charset=UTF-8")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(view.attachmentName() == null ? "mail.ics" : view.attachmentName())
                                .build()
                                .toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
