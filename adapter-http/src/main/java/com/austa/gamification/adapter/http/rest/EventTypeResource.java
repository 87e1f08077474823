package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.adapter.http.answer.CatalogueDesk;
import com.austa.gamification.adapter.http.answer.EventTypeAnswer;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** The types of events that a deployment adds to the built-in ones. */
@Path("/admin/event-types/{type}")
@Produces(MediaType.APPLICATION_JSON)
public final class EventTypeResource {

    private static final int BYTES_MAX = 256 * 1024;

    private final CatalogueDesk desk;

    public EventTypeResource(CatalogueDesk desk) {
        this.desk = desk;
    }

    @GET
    public EventTypeAnswer get(@PathParam("type") String type) {
        return desk.eventType(type);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@PathParam("type") String type, InputStream body) throws IOException {
        CatalogueDesk.Put<EventTypeAnswer> put = desk.putEventType(type, Body.read(body, BYTES_MAX));
        return Response.status(put.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(put.answer())
                .build();
    }
}
