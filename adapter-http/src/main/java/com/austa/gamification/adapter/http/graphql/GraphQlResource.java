package com.austa.gamification.adapter.http.graphql;

import com.austa.gamification.adapter.http.problem.ProblemType;
import com.austa.gamification.adapter.http.rest.Body;
import com.austa.gamification.adapter.http.security.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * GraphQL over HTTP. To a client that asks for {@code application/json} every request that could be read is answered with
 * 200; one that asks for {@code application/graphql-response+json} gets 400 for what was refused before it ran.
 */
@Path("/graphql")
public final class GraphQlResource {

    static final String RESPONSE_JSON = "application/graphql-response+json";

    private final GraphQlEngine engine;
    private final int bytesMax;

    public GraphQlResource(GraphQlEngine engine, int bytesMax) {
        this.engine = engine;
        this.bytesMax = bytesMax;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response post(@Auth Caller caller, InputStream body) throws IOException {
        return plain(engine.run(GraphQlRequest.ofBody(Body.read(body, bytesMax)), caller, false));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(RESPONSE_JSON + ";qs=0.9")
    public Response postStrict(@Auth Caller caller, InputStream body) throws IOException {
        return strict(engine.run(GraphQlRequest.ofBody(Body.read(body, bytesMax)), caller, false));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(
            @Auth Caller caller,
            @QueryParam("query") @Nullable String query,
            @QueryParam("variables") @Nullable String variables,
            @QueryParam("operationName") @Nullable String operationName)
            throws IOException {
        return plain(read(caller, query, variables, operationName));
    }

    @GET
    @Produces(RESPONSE_JSON + ";qs=0.9")
    public Response getStrict(
            @Auth Caller caller,
            @QueryParam("query") @Nullable String query,
            @QueryParam("variables") @Nullable String variables,
            @QueryParam("operationName") @Nullable String operationName)
            throws IOException {
        return strict(read(caller, query, variables, operationName));
    }

    private GraphQlEngine.Outcome read(
            Caller caller, @Nullable String query, @Nullable String variables, @Nullable String operationName)
            throws IOException {
        GraphQlEngine.Outcome outcome = engine.run(GraphQlRequest.ofUrl(query, variables, operationName), caller, true);
        if (outcome.codes().contains(ProblemType.METHOD_NOT_ALLOWED.name())) {
            throw new NotAllowedException("POST");
        }
        return outcome;
    }

    private static Response plain(GraphQlEngine.Outcome outcome) {
        return Response.ok(outcome.response(), MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static Response strict(GraphQlEngine.Outcome outcome) {
        return Response.status(outcome.executed() ? 200 : 400)
                .type(RESPONSE_JSON)
                .entity(outcome.response())
                .build();
    }
}
