package com.austa.gamification.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.adapter.http.Client.Answer;
import com.austa.gamification.domain.progress.ProgressUnavailable;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way to be told no. */
class ProblemTest {

    @RegisterExtension
    static final ApiServer API = new ApiServer();

    private static final String ANN = "/users/" + World.ANN;

    @AfterEach
    void everything_works_again() {
        API.world.profiles.failure = null;
        API.world.stream.down = false;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "GET  | /nothing                               | -  | 404 | unknown-route",
                "GET  | /users                                 | -  | 404 | unknown-route",
                "GET  | /achievements/x/y                      | -  | 404 | unknown-route",
                "GET  | /achievements/no-such                  | -  | 404 | not-found",
                "GET  | /leaderboard/shop                      | -  | 404 | not-found",
                "GET  | /leaderboard/cross-journey             | -  | 404 | not-found",
                "PUT  | /achievements                          | {} | 405 | method-not-allowed",
                "DELETE | /quests                              | -  | 405 | method-not-allowed",
                "TRACE | /quests                               | -  | 405 | method-not-allowed",
                "POST | /events                                | {\"id\": | 400 | malformed-json",
                "POST | /events                                | [{}] x | 400 | malformed-json",
                "POST | /events                                | 12 | 400 | malformed-json",
                "POST | /graphql                               | {\"query\": | 400 | malformed-json",
                "POST | /graphql                               | {\"query\":\"{quests{id}}\",\"query\":\"{rewards{id}}\"} | 400 | malformed-json",
                "POST | /graphql                               | [{\"query\":\"{quests{id}}\"}] | 400 | malformed-json",
                "GET  | /leaderboard?at=2026-11-22T00:00:00Z   | -  | 400 | unsupported-parameter",
                "GET  | /leaderboard?knownAt=2026-11-22T00:00:00Z | -  | 400 | unsupported-parameter",
                "POST | /events?wait=5s                        | [] | 400 | unsupported-parameter",
            })
    void a_request_that_cannot_be_answered_gets_a_problem_document(
            String method, String path, String body, int status, String problem) {
        assertProblem(API.client().send(method, path, ApiServer.admin(), body), status, problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/achievements?limit=0                      | [limit]",
                "/achievements?limit=201                    | [limit]",
                "/quests?limit=many&offset=-1               | [limit, offset]",
                "/rewards?offset=1.5                        | [offset]",
                "/leaderboard?limit=                        | [limit]",
                "/leaderboard?period=yearly                 | [period]",
                "/leaderboard?date=22.11.2026               | [date]",
                "/leaderboard?date=2026-02-30               | [date]",
                "/leaderboard?around=me                     | [around]",
                "/users/me/profile                          | [userId]",
                "/users/1-1-1-1-1/quests                    | [userId]",
                "/graphql                                   | [query]",
                "/graphql?query=%7Bquests%7Bid%7D%7D&variables=5 | [variables]",
            })
    void an_invalid_field_is_named(String path, String fields) {
        Answer answer = API.client().get(path, ApiServer.admin());
        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.fields()).isEqualTo(fields);
        assertThat(answer.json().at("/errors/0/detail").asText()).startsWith("must be");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"at\":\"yesterday\"}             | [at]",
                "{\"at\":12}                        | [at]",
                "{\"at\":\"2026-11-22T13:00:00+01:00\"} | [at]",
                "{\"at\":\"2026-11-22T12:00:01Z\"}  | [at]",
                "{\"when\":1,\"at\":2}              | [when, at]",
            })
    void an_invalid_field_of_a_body_is_named(String body, String fields) {
        Answer answer = API.client().post(ANN + "/quests/november", ApiServer.admin(), body);
        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.fields()).isEqualTo(fields);
    }

    @Test
    void what_the_server_cannot_answer_now_may_be_tried_again() {
        API.world.profiles.failure = new ProgressUnavailable("postgres at db-1.internal is gone", new IOException());
        Answer answer = API.client().get(ANN + "/profile", ApiServer.ann());
        assertProblem(answer, 503, "unavailable");
        assertThat(answer.header("Retry-After")).contains("2");
        assertThat(answer.text()).doesNotContain("db-1");

        API.world.stream.down = true;
        Answer unpublished = API.client().post("/events", ApiServer.service(), Events.steps(World.ANN, "1"));
        assertProblem(unpublished, 503, "unavailable");
        assertThat(unpublished.text()).doesNotContain("10.1.2.3");
    }

    @Test
    void what_nobody_foresaw_tells_a_number_and_nothing_else() {
        API.world.profiles.failure = new IllegalStateException("select * from secret_table");
        Answer answer = API.client().get(ANN + "/profile", ApiServer.ann());
        assertProblem(answer, 500, "internal-error");
        assertThat(answer.json().path("number").asText()).hasSize(36);
        assertThat(answer.text()).doesNotContain("secret_table").doesNotContain("IllegalState");

        Answer graph = API.client()
                .post(
                        "/graphql",
                        ApiServer.ann(),
                        "{\"query\":\"{userProfile(userId:\\\"%s\\\"){id}}\"}".formatted(World.ANN));
        assertThat(graph.json().at("/errors/0/extensions/code").asText()).isEqualTo("INTERNAL_ERROR");
        assertThat(graph.text()).doesNotContain("secret_table").doesNotContain("IllegalState");
    }

    @Test
    void a_body_of_another_kind_is_refused() {
        assertProblem(
                API.client().post("/events", ApiServer.service(), "<a/>", "Content-Type", "application/xml"),
                415,
                "unsupported-media-type");
        assertProblem(
                API.client().post("/graphql", ApiServer.ann(), "{quests{id}}", "Content-Type", "text/plain"),
                415,
                "unsupported-media-type");
        assertProblem(
                API.client().send("GET", "/quests", ApiServer.ann(), null, "Accept", "text/csv"),
                406,
                "not-acceptable");
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        String large = "[\"" + "x".repeat(8 * 1024 * 1024) + "\"]";
        assertProblem(API.client().post("/events", ApiServer.service(), large), 413, "payload-too-large");
        String query = "{\"query\":\"{quests{id}} #" + "x".repeat(512 * 1024) + "\"}";
        assertProblem(API.client().post("/graphql", ApiServer.ann(), query), 413, "payload-too-large");
    }

    @Test
    void a_refused_method_says_which_are_allowed() {
        assertThat(API.client().send("PUT", "/quests", ApiServer.ann(), null).header("Allow"))
                .get()
                .asString()
                .contains("GET");
    }

    @Test
    void what_is_no_http_is_told_so_too() throws IOException {
        assertThat(raw("GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n"))
                .contains("HTTP/1.1 400")
                .contains("problem+json");
        assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(20_000) + "\r\n\r\n"))
                .contains("HTTP/1.1 431")
                .contains("problem+json")
                .doesNotContain("jetty");
    }

    private static void assertProblem(Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asText()).isNotEmpty();
        assertThat(answer.json().path("detail").asText()).isNotEmpty();
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", API.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write((request).getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            byte[] buffer = new byte[8_192];
            StringBuilder answer = new StringBuilder();
            int read;
            while (answer.indexOf("}") < 0 && (read = socket.getInputStream().read(buffer)) > 0) {
                answer.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
            return answer.toString();
        }
    }
}
