package com.austa.gamification.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Speaks HTTP as any client does. */
final class Client {

    static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    Client(String address) {
        this.address = address;
    }

    /** @param json missing when the body was none */
    record Answer(int status, String type, String text, JsonNode json, HttpResponse<String> raw) {

        Optional<String> header(String name) {
            return raw.headers().firstValue(name);
        }

        /** What comes after the last colon of a problem's type. */
        String problem() {
            return json.path("type").asText().replaceFirst(".*:", "");
        }

        String fields() {
            return json.path("errors").findValuesAsText("field").toString();
        }
    }

    Answer get(String path, @Nullable String token) {
        return send("GET", path, token, null);
    }

    Answer post(String path, @Nullable String token, @Nullable String body, String... headers) {
        return send("POST", path, token, body, headers);
    }

    Answer send(String method, String path, @Nullable String token, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return answer(request.build());
    }

    private Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            String text = response.body();
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    response.statusCode(),
                    type,
                    text,
                    text.isEmpty() || !type.contains("json") ? MissingNode.getInstance() : JSON.readTree(text),
                    response);
        } catch (IOException broken) {
            throw new AssertionError(request.method() + " " + request.uri() + " got no answer", broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
