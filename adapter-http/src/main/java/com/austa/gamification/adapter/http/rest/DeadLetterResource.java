package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.adapter.http.answer.DeadLetterAnswer;
import com.austa.gamification.adapter.http.answer.DeadLetterDesk;
import com.austa.gamification.adapter.http.answer.DeadLetterFilter;
import com.austa.gamification.adapter.http.answer.Ids;
import com.austa.gamification.adapter.http.answer.JobAnswer;
import com.austa.gamification.adapter.http.answer.Range;
import com.austa.gamification.domain.progress.DeadLetterPort.Filter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Records that were refused or could not be processed. */
@Path("/admin/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
public final class DeadLetterResource {

    private static final SortedSet<String> FILTER = new TreeSet<>(List.of("status", "reason", "topic", "from", "to"));

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
        return desk.get(Ids.uuid("id", id));
    }

    @POST
    @Path("{id}/discard")
    public DeadLetterAnswer discard(@PathParam("id") String id) {
        return desk.discard(Ids.uuid("id", id));
    }

    @POST
    @Path("{id}/reprocess")
    public DeadLetterAnswer reprocess(@PathParam("id") String id) {
        return desk.reprocess(Ids.uuid("id", id));
    }

    /** The filter stands in the query or in the body. */
    @POST
    @Path("reprocess")
    public Response reprocess(
            @QueryParam("status") @Nullable String status,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("preview") @DefaultValue("false") boolean preview,
            InputStream body)
            throws IOException {
        TextFields said = TextFields.read(body, FILTER);
        Filter filter = DeadLetterFilter.of(
                said.get("status").orElse(status),
                said.get("reason").orElse(reason),
                said.get("topic").orElse(topic),
                said.get("from").orElse(from),
                said.get("to").orElse(to));
        if (preview) {
            return Response.ok(desk.preview(filter)).build();
        }
        JobAnswer job = desk.reprocess(filter);
        return Response.accepted(job)
                .location(URI.create("/admin/jobs/" + job.id()))
                .build();
    }
}
