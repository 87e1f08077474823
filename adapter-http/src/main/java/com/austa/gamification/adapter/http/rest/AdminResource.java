package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.adapter.http.answer.Administration;
import com.austa.gamification.adapter.http.answer.Ids;
import com.austa.gamification.adapter.http.answer.RetractionAnswer;
import com.austa.gamification.adapter.http.problem.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What only an administrator may do to the books. */
@Path("/admin")
@Produces(MediaType.APPLICATION_JSON)
public final class AdminResource {

    /** @param before up to where the books are closed now */
    public record Closing(Instant before) {}

    private final Administration administration;

    public AdminResource(Administration administration) {
        this.administration = administration;
    }

    @POST
    @Path("closings")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response close(InputStream body) throws IOException {
        Instant before = InstantBody.read(body, "before")
                .instant()
                .orElseThrow(
                        () -> ProblemException.invalid("before", "must be an instant such as 2026-01-01T00:00:00Z"));
        Administration.Closed closed = administration.close(before);
        return Response.status(closed.now() ? Response.Status.CREATED : Response.Status.OK)
                .entity(new Closing(closed.before()))
                .build();
    }

    @POST
    @Path("events/{id}/retract")
    public RetractionAnswer retract(@PathParam("id") String id, @QueryParam("userId") @Nullable String userId) {
        return administration.retract(
                Ids.event("id", id), Optional.ofNullable(userId).map(text -> Ids.user("userId", text)));
    }
}
