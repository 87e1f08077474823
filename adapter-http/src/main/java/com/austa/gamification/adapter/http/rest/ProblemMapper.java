package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.adapter.http.problem.Problem;
import com.austa.gamification.adapter.http.problem.ProblemType;
import com.austa.gamification.adapter.http.problem.Problems;
import com.austa.gamification.adapter.http.security.InvalidToken;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Every exception as a problem document. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final String RETRY_SECONDS = "2";

    @Context
    private @Nullable UriInfo uri;

    @Context
    private @Nullable Request request;

    @Override
    public Response toResponse(Throwable thrown) {
        Problem problem = thrown instanceof WebApplicationException http ? ofHttp(http) : Problems.of(thrown);
        Response.ResponseBuilder response = response(problem);
        if (thrown instanceof InvalidToken invalid) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, challenge(invalid));
        }
        if (thrown instanceof NotAllowedException notAllowed) {
            response.header(HttpHeaders.ALLOW, notAllowed.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        if (problem.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return response.build();
    }

    static Response.ResponseBuilder response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem);
    }

    private Problem ofHttp(WebApplicationException http) {
        int status = http.getResponse().getStatus();
        String asked = asked();
        return switch (status) {
            case 404 -> Problem.of(ProblemType.UNKNOWN_ROUTE, "there is no " + asked);
            case 405 ->
                Problem.of(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "%s is not taken; allowed are %s"
                                .formatted(asked, http.getResponse().getHeaderString(HttpHeaders.ALLOW)));
            case 406 -> Problem.of(ProblemType.NOT_ACCEPTABLE, "the answer is application/json");
            case 413 -> Problem.of(ProblemType.PAYLOAD_TOO_LARGE, "send less at once");
            case 415 -> Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "send application/json");
            default ->
                status >= 500
                        ? Problems.of(http)
                        : Problem.ofStatus(status, "%s could not be understood".formatted(asked));
        };
    }

    private String asked() {
        String method = request == null ? "route" : request.getMethod();
        return uri == null ? method : method + " /" + uri.getPath().replaceFirst("^/", "");
    }

    private static String challenge(InvalidToken invalid) {
        return invalid.isMissing()
                ? "Bearer"
                : "Bearer error=\"invalid_token\", error_description=\"%s\""
                        .formatted(invalid.why().replace('"', '\''));
    }
}
