package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.domain.listing.Listing;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A list's answer: an array, and how long the whole list is. */
final class Rows {

    static final String TOTAL = "X-Total-Count";

    private Rows() {}

    static Response of(Listing<?> listing) {
        return Response.ok(listing.rows(), MediaType.APPLICATION_JSON_TYPE)
                .header(TOTAL, listing.total())
                .build();
    }
}
