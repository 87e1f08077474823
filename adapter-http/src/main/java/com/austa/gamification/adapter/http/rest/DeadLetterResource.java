package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.adapter.http.answer.DeadLetterAnswer;
import com.austa.gamification.adapter.http.answer.DeadLetterDesk;
import com.austa.gamification.adapter.http.answer.DeadLetterFilter;
import com.austa.gamification.adapter.http.answer.Ids;
import com.austa.gamification.adapter.http.answer.Range;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Records that were refused or could not be processed. */
@Path("/admin/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
public final class DeadLetterResource {

    private final DeadLetterDesk desk;

    public DeadLetterResource(DeadLetterDesk desk) {
        this.desk = desk;
    }

    @GET
    public Response list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("offset") @Nullable String offset) {
        return Rows.of(desk.list(DeadLetterFilter.of(status, reason, topic, from, to), Range.of(limit, offset)));
    }

    @GET
    @Path("{id}")
    public DeadLetterAnswer get(@PathParam("id") String id) {
        return desk.get(Ids.deadLetter("id", id));
    }

    @POST
    @Path("{id}/discard")
    public DeadLetterAnswer discard(@PathParam("id") String id) {
        return desk.discard(Ids.deadLetter("id", id));
    }
}
