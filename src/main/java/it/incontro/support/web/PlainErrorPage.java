package it.incontro.support.web;

import it.incontro.support.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * The page for what the server refuses before the portal sees it: a few plain words in both languages, since nothing is known
 * of the reader, and the number of the request. The server makes it by name, so it is public.
 */
public class PlainErrorPage extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Object known = request.getAttribute(RequestId.ATTRIBUTE);
        String id = known instanceof String text ? text : Ids.next().toString();
        AnswerHeaders.write(response::setHeader, id);
        response.setContentType("text/html;charset=UTF-8");
        byte[] page = page(status, id).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(page.length);
        try {
            response.getOutputStream().write(page);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("nobody waits for the page of an error", gone);
        }
    }

    private static String page(int status, String id) {
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">\
            <title>Incontro: %1$d</title></head>
            <body>
            <main>
            <h1>This did not work (%1$d)</h1>
            <p>We did not understand this request. Go back, or begin at <a href="/">the list of events</a>.</p>
            <p lang="it">La richiesta non è leggibile. Torna indietro, oppure riparti dall’<a href="/">elenco degli eventi</a>.</p>
            <p>%2$s</p>
            </main>
            </body>
            </html>
            """.formatted(status, id);
    }
}
