package it.incontro.support.web;

import it.incontro.support.Ids;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Gives every answer its number and its headers before anything else looks at the request, so that what the server answers by
 * itself (odd addresses, unknown methods, wrong hosts) carries them, too.
 */
class PlainAnswers extends ValveBase {

    PlainAnswers() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String id = Ids.next().toString();
        request.setAttribute(RequestId.ATTRIBUTE, id);
        AnswerHeaders.write(response, id);
        getNext().invoke(request, response);
    }
}
