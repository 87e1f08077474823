package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.adapter.http.answer.DeadLetterDesk;
import com.austa.gamification.adapter.http.answer.Ids;
import com.austa.gamification.adapter.http.answer.JobAnswer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What goes on behind an answer of 202. */
@Path("/admin/jobs")
@Produces(MediaType.APPLICATION_JSON)
public final class JobResource {

    private final DeadLetterDesk desk;

    public JobResource(DeadLetterDesk desk) {
        this.desk = desk;
    }

    @GET
    @Path("{id}")
    public JobAnswer get(@PathParam("id") String id) {
        return desk.job(Ids.uuid("id", id));
    }
}
