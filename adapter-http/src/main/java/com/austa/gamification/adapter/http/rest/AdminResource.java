package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.adapter.http.answer.Administration;
import com.austa.gamification.adapter.http.answer.Ids;
import com.austa.gamification.adapter.http.answer.RetractionAnswer;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What only an administrator may do to the books. */
@Path("/admin")
@Produces(MediaType.APPLICATION_JSON)
public final class AdminResource {

    private final Administration administration;

    public AdminResource(Administration administration) {
        this.administration = administration;
    }

    @POST
    @Path("events/{id}/retract")
    public RetractionAnswer retract(@PathParam("id") String id, @QueryParam("userId") @Nullable String userId) {
        return administration.retract(
                Ids.event("id", id), Optional.ofNullable(userId).map(text -> Ids.user("userId", text)));
    }
}
