package it.incontro.privacy.web;

import it.incontro.identity.Allow;
import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.FreshFactor;
import it.incontro.identity.PasswordDuty;
import it.incontro.identity.Who;
import it.incontro.privacy.MyData;
import it.incontro.privacy.MyDataService;
import it.incontro.support.pdf.PdfPress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/** Everything held about whoever is signed in: to read, and to take along as a file. */
@Controller
@RequestMapping("/account/my-data")
@Allow(Who.ACCOUNT)
class MyDataController {

    private final MyDataService data;
    private final PasswordDuty duty;
    private final HeldText text;
    private final PdfPress press;
    private final JsonMapper json;

    MyDataController(MyDataService data, PasswordDuty duty, HeldText text, PdfPress press, JsonMapper json) {
        this.data = data;
        this.duty = duty;
        this.text = text;
        this.press = press;
        this.json = json;
    }

    /** One organiser's part, in words. */
    record Part(String code, String name, String email, List<HeldText.Part> sections) {}

    @GetMapping
    String page(Locale reader, Model model) {
        words(data.of(own()), reader).forEach(model::addAttribute);
        model.addAttribute("staff", duty.appliesTo(own()));
        return "privacy/my-data";
    }

    @GetMapping("/file.json")
    @FreshFactor
    ResponseEntity<byte[]> json() {
        byte[] file = json.writerWithDefaultPrettyPrinter()
                .writeValueAsString(MyDataFile.of(data.of(own())))
                .getBytes(StandardCharsets.UTF_8);
        return file("my-data.json", MediaType.APPLICATION_JSON, file);
    }

    @GetMapping("/file.pdf")
    @FreshFactor
    ResponseEntity<byte[]> pdf(Locale reader) {
        byte[] file = press.print("privacy/my-data-pdf", reader, words(data.of(own()), reader));
        return file("my-data.pdf", MediaType.APPLICATION_PDF, file);
    }

    private Map<String, Object> words(MyData held, Locale reader) {
        List<Part> parts = held.organisers().stream()
                .map(one -> new Part(one.code(), one.name(), one.email(), text.parts(one.sections(), reader)))
                .toList();
        return Map.of("at", held.at(), "account", text.parts(held.account(), reader), "organisers", parts);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(type)
                .body(content);
    }

    static UUID own() {
        return CurrentVisitor.accountId().orElseThrow();
    }
}
