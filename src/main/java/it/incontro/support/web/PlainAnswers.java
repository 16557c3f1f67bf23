package it.incontro.support.web;

import it.incontro.support.Ids;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * Gives every answer its number and its headers before anything else looks at the request, so that what the server answers by
 * itself (odd addresses, unknown methods, wrong hosts, {@code OPTIONS *}) carries them, too. It stands where the bytes of a
 * connection become a request, since the server answers some before any valve of it is asked.
 */
record PlainAnswers(Adapter server) implements Adapter {

    @Override
    public void service(Request request, Response response) throws Exception {
        String id = Ids.next().toString();
        request.setAttribute(RequestId.ATTRIBUTE, id);
        AnswerHeaders.write(response::setHeader, id);
        server.service(request, response);
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return server.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
        return server.asyncDispatch(request, response, status);
    }

    @Override
    public void log(Request request, Response response, long time) {
        server.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        server.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return server.getDomain();
    }
}
