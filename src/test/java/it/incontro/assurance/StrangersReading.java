package it.incontro.assurance;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import it.incontro.DueJobs;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.web.MockHttpServletResponse;

/** Everything that reaches the stranger: pages, files and mails, taken out of whatever they are packed in. */
final class StrangersReading {

    private final ApplicationContext context;
    private final KnownPeople known;
    private final Portal portal;

    StrangersReading(ApplicationContext context, KnownPeople known) {
        this.context = context;
        this.known = known;
        this.portal = new Portal(context);
    }

    /** By address of the page or file, its text with its headers. */
    Map<String, String> pagesAndFiles() throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String path : known.pagesOfTheStranger()) {
            MockHttpServletResponse answer = portal.send(get(path), known.stranger());
            if (answer.getStatus() == 200) {
                texts.put(path, headers(answer) + text(answer.getContentType(), answer.getContentAsByteArray()));
            }
        }
        return texts;
    }

    /** The mails to the stranger, headers and all parts. */
    List<String> mails() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try {
            JavaMailSenderImpl sender = context.getBean(JavaMailSenderImpl.class);
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            context.getBean(DueJobs.class).runAsIfAfter(Duration.ofDays(1));
            return Arrays.stream(server.getReceivedMessages())
                    .filter(this::isTheStrangers)
                    .map(StrangersReading::whole)
                    .toList();
        } finally {
            server.stop();
        }
    }

    private boolean isTheStrangers(MimeMessage mail) {
        try {
            return Arrays.stream(mail.getAllRecipients())
                    .anyMatch(address -> address.toString().contains(known.strangersAddress()));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String whole(MimeMessage mail) {
        try {
            StringBuilder text = new StringBuilder();
            for (Header header : Collections.list(mail.getAllHeaders())) {
                text.append(header.getName())
                        .append(": ")
                        .append(MimeUtility.decodeText(header.getValue()))
                        .append('\n');
            }
            append(mail, text);
            return text.toString();
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void append(Part part, StringBuilder text) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                append(parts.getBodyPart(i), text);
            }
        } else {
            text.append(part.getFileName())
                    .append(text(part.getContentType(), part.getInputStream().readAllBytes()))
                    .append('\n');
        }
    }

    /** Calendar lines are folded, which would part a word in two. */
    private static String text(String type, byte[] content) throws IOException {
        if (type != null && type.contains("pdf")) {
            try (var document = Loader.loadPDF(content)) {
                return new PDFTextStripper().getText(document);
            }
        }
        return new String(content, StandardCharsets.UTF_8).replaceAll("\r?\n[ \t]", "");
    }

    private static String headers(MockHttpServletResponse answer) {
        return answer.getHeaderNames().stream()
                .map(name -> name + ": " + Objects.toString(answer.getHeaders(name)) + "\n")
                .reduce("", String::concat);
    }
}
