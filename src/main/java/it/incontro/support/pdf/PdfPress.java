package it.incontro.support.pdf;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints a template as a PDF that screen readers can read: tagged, with its title and language, its typeface inside. The
 * template is well-formed, and names the sheet in its head; nothing else is loaded, from anywhere.
 */
@Component
public class PdfPress {

    private static final String TYPEFACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** Tells the reader of the page what the names of characters stand for that templates write, such as &egrave;. */
    private static final String ENTITIES =
            "<!DOCTYPE html PUBLIC \"-//OPENHTMLTOPDF//DOC XHTML Character Entities Only 1.0//EN\" \"\">";

    private static final String LINK = "<link rel=\"stylesheet\" href=\"sheet.css\"/>";

    private final ITemplateEngine templates;
    private final String sheet;

    PdfPress(ITemplateEngine templates) throws IOException {
        this.templates = templates;
        XRLog.setLoggingEnabled(false);
        try (InputStream in = resource("/pdf/sheet.css")) {
            this.sheet = "<style>" + new String(in.readAllBytes(), StandardCharsets.UTF_8) + "</style>";
        }
    }

    /** The document. */
    public byte[] print(String template, Locale locale, Map<String, Object> values) {
        String page = templates
                .process(template, new Context(locale, values))
                .replace("<!DOCTYPE html>", ENTITIES)
                .replace(LINK, sheet);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFont(() -> resource(TYPEFACE), "Liberation Sans");
            builder.usePdfUaAccessibility(true);
            builder.useUriResolver((base, address) -> null);
            builder.withHtmlContent(page, null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException unprintable) {
            throw new UncheckedIOException(unprintable);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PdfPress.class.getResourceAsStream(name), name);
    }
}
