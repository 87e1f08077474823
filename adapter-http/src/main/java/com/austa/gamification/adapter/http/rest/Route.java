package com.austa.gamification.adapter.http.rest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.uri.UriTemplate;

/** A route's name in the policy: {@code GET /users/{userId}/quests}. */
final class Route {

    private Route() {}

    /** Of a request that was matched. */
    static String of(ExtendedUriInfo uri) {
        ResourceMethod method = uri.getMatchedResourceMethod();
        List<String> templates = new ArrayList<>();
        for (UriTemplate template : uri.getMatchedTemplates()) {
            templates.add(template.getTemplate());
        }
        Collections.reverse(templates);
        return (method == null ? "?" : method.getHttpMethod()) + " " + joined(templates);
    }

    static String joined(List<String> templates) {
        String path = String.join("/", templates).replaceAll("/{2,}", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
