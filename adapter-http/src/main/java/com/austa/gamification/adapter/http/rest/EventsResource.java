package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.adapter.http.answer.Commands;
import com.austa.gamification.adapter.http.answer.EventAnswer;
import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.adapter.http.problem.ProblemType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way in for events that do not come by Kafka. */
@Path("/events")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class EventsResource {

    public record Results(List<EventAnswer> results) {}

    private final Commands commands;
    private final int bytesMax;

    public EventsResource(Commands commands, int bytesMax) {
        this.commands = commands;
        this.bytesMax = bytesMax;
    }

    @POST
    public Response publish(InputStream body, @QueryParam("wait") @Nullable String wait) throws IOException {
        if (wait != null) {
            throw ProblemException.of(
                    ProblemType.UNSUPPORTED_PARAMETER,
                    "'wait' is not answered by this version: leave it out and be told once the events are stored");
        }
        List<byte[]> events = EventsBody.split(Body.read(body, bytesMax));
        return Response.accepted(new Results(commands.publish(events))).build();
    }
}
