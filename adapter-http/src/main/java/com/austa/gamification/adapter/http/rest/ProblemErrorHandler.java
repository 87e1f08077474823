package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.adapter.http.problem.Problem;
import com.austa.gamification.adapter.http.problem.ProblemType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Problem documents for what never reaches a route: a malformed request line, headers too large, a refused method. */
public final class ProblemErrorHandler extends ErrorHandler {

    private final ObjectMapper json;

    public ProblemErrorHandler(ObjectMapper json) {
        this.json = json;
        setShowStacks(false);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws JsonProcessingException {
        byte[] body = json.writeValueAsBytes(problemOf(response.getStatus()));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static Problem problemOf(int status) {
        return switch (status) {
            case 404 -> Problem.of(ProblemType.UNKNOWN_ROUTE, "there is no such route");
            case 405 -> Problem.of(ProblemType.METHOD_NOT_ALLOWED, "no route takes this method");
            case 413 -> Problem.of(ProblemType.PAYLOAD_TOO_LARGE, "send less at once");
            case 503 -> Problem.of(ProblemType.UNAVAILABLE, "the server is busy or stopping; try again");
            default -> Problem.ofStatus(status, "the request could not be answered as it came");
        };
    }
}
