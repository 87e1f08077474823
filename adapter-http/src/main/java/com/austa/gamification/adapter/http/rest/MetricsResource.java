package com.austa.gamification.adapter.http.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.function.Supplier;

/** What the server counts, for Prometheus. */
@Path("/metrics")
public final class MetricsResource {

    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final Supplier<String> metrics;

    /** @param metrics in Prometheus' text format */
    public MetricsResource(Supplier<String> metrics) {
        this.metrics = metrics;
    }

    @GET
    @Produces(PROMETHEUS)
    public String metrics() {
        return metrics.get();
    }
}
