package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.application.health.Part;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What an orchestrator asks: is a restart needed, and may traffic come. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {

    /** @param detail left out when there is nothing to say */
    public record PartAnswer(
            String status,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String detail) {}

    public record ReadyAnswer(String status, Map<String, PartAnswer> parts) {}

    private final BooleanSupplier alive;
    private final Supplier<List<Part>> parts;

    /**
     * @param alive false only for what a restart cures
     * @param parts asked at each call; answers within a second, also when a part does not
     */
    public HealthResource(BooleanSupplier alive, Supplier<List<Part>> parts) {
        this.alive = alive;
        this.parts = parts;
    }

    @GET
    @Path("health")
    public Response health() {
        boolean well = alive.getAsBoolean();
        return answer(well, Map.of("status", well ? "up" : "down"));
    }

    @GET
    @Path("ready")
    public Response ready() {
        List<Part> asked = parts.get();
        boolean ready = asked.stream().allMatch(part -> part.up() || !part.needed());
        boolean whole = asked.stream().allMatch(Part::up);
        Map<String, PartAnswer> answers = new LinkedHashMap<>();
        asked.forEach(part -> answers.put(part.name(), new PartAnswer(part.up() ? "up" : "down", part.detail())));
        return answer(ready, new ReadyAnswer(!ready ? "not-ready" : whole ? "ready" : "degraded", answers));
    }

    private static Response answer(boolean well, Object body) {
        return Response.status(well ? 200 : 503)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body)
                .build();
    }
}
