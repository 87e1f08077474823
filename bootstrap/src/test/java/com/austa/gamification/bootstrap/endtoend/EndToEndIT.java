package com.austa.gamification.bootstrap.endtoend;

import static com.austa.gamification.bootstrap.endtoend.Messages.ANN;
import static com.austa.gamification.bootstrap.endtoend.Messages.BOB;
import static com.austa.gamification.bootstrap.endtoend.Messages.appointment;
import static com.austa.gamification.bootstrap.endtoend.Messages.order;
import static com.austa.gamification.bootstrap.endtoend.Messages.steps;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScoredValue;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program with real PostgreSQL, Kafka and Redis, asked from all sides about a few events. */
class EndToEndIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Ann: 3 visits on one day (20 of 30 points by the cap) and three-visits (50); 6,000 + 5,000 steps in one week (5 + 20);
     * the quest (100). Bob: an order of 42.
     */
    private static final List<String> LINES = List.of(
            appointment(ANN, "2026-05-04T08:00:00.000Z"),
            appointment(ANN, "2026-05-04T09:00:00.000Z"),
            appointment(ANN, "2026-05-04T10:00:00.000Z"),
            steps(ANN, "2026-05-05T10:00:00.000Z", 6_000),
            steps(ANN, "2026-05-06T10:00:00.000Z", 5_000),
            order(BOB, "2026-05-06T10:00:00.000Z", 42),
            "{\"no\": \"event\"}",
            appointment(ANN, "2026-05-04T08:00:00.000Z"));

    private static final int ANNS_POINTS = 20 + 50 + 25 + 100;

    @TempDir
    static Path data;

    private static DevProcess server;
    private static Map<String, String> values;
    private static DevProcess.Ended sent;

    @BeforeAll
    static void start_and_send() throws Exception {
        server = DevProcess.start(data, "--catalogue", "src/test/resources/endtoend/catalogue.yml");
        values = server.values();
        Path file = Files.write(data.resolve("events.ndjson"), LINES);
        sent = DevProcess.run(Map.of(), "send", file.toString(), "--data", data.toString());
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void the_ready_line_says_what_dev_env_says() {
        assertThat(server.readyLine)
                .startsWith("ready http://127.0.0.1:%s kafka=%s jdbc=jdbc:postgresql://"
                        .formatted(values.get("PORT"), values.get("KAFKA_BROKERS")))
                .endsWith(" redis=%s:%s admin=%s user=%s"
                        .formatted(
                                values.get("REDIS_HOST"),
                                values.get("REDIS_PORT"),
                                values.get("ADMIN_TOKEN"),
                                values.get("USER_TOKEN")));
    }

    @Test
    void what_an_author_may_hardly_mean_is_told_at_the_start() throws IOException {
        assertThat(Files.readString(data.resolve("stderr.log")))
                .contains("warning: point-rule:order: it gives points for every event, without any limit");
    }

    @Test
    void every_line_that_was_sent_is_accounted_for() {
        assertThat(sent.status()).as(sent.err()).isZero();
        assertThat(sent.out()).isEqualTo("sent=8 processed=6 rejected=1 duplicates=1\n");
    }

    @Test
    void the_same_lines_again_are_duplicates_and_change_nothing() throws Exception {
        String before = dump();
        DevProcess.Ended again =
                DevProcess.run(Map.of(), "send", data.resolve("events.ndjson").toString(), "--data", data.toString());
        assertThat(again.out()).isEqualTo("sent=8 processed=0 rejected=1 duplicates=7\n");
        assertThat(dump()).isEqualTo(before).contains("three-visits");
    }

    @Test
    void rest_says_what_was_earned() throws Exception {
        JsonNode profile = rest("/users/%s/profile".formatted(ANN));
        assertThat(profile.path("points").asInt()).isEqualTo(ANNS_POINTS);
        assertThat(profile.path("carePoints").asInt()).isEqualTo(70);
        assertThat(profile.path("healthPoints").asInt()).isEqualTo(25);
        assertThat(ids(rest("/users/%s/achievements".formatted(ANN)), "achievementId"))
                .containsExactlyInAnyOrder("three-visits", "walker", "walker");
        JsonNode quest = rest("/users/%s/quests".formatted(ANN)).get(0);
        assertThat(quest.path("completedAt").asText()).startsWith("2026-05-05T10:00:00");
        assertThat(ids(rest("/users/%s/rewards".formatted(ANN)), "rewardId")).contains("mug");
        assertThat(rest("/users/%s/profile".formatted(BOB))
                        .path("pointsByJourney")
                        .path("shop")
                        .asInt())
                .isEqualTo(42);
    }

    @Test
    void boards_are_the_same_from_rest_graphql_postgresql_and_redis() throws Exception {
        List<String> expected = List.of(ANN + " " + ANNS_POINTS, BOB + " 42");
        assertThat(board(rest("/leaderboard"))).isEqualTo(expected);
        assertThat(board(graphql("{leaderboard {userId score}}").path("leaderboard")))
                .isEqualTo(expected);
        assertThat(query("select id || ' ' || points from user_profiles where points > 0 order by points desc"))
                .isEqualTo(expected);
        assertThat(redis("leaderboard:global:all-time")).isEqualTo(expected);
        assertThat(redis("leaderboard:health:2026-W19")).containsExactly(ANN + " 25");
        assertThat(redis("leaderboard:shop:2026-05-06")).containsExactly(BOB + " 42");
    }

    @Test
    void what_is_no_event_is_kept_as_it_came() throws Exception {
        assertThat(query("select reason || ' ' || convert_from(bytes, 'UTF8') from dead_letters"))
                .contains("INVALID_FIELD {\"no\": \"event\"}");
    }

    @Test
    void a_reward_in_hand_is_used_and_the_next_one_bought() throws Exception {
        assertThat(post("/users/%s/rewards/mug/redeem".formatted(ANN), "")
                        .path("redeemedAt")
                        .asText())
                .isNotEmpty();
        assertThat(rest("/users/%s/profile".formatted(ANN))
                        .path("availablePoints")
                        .asInt())
                .isEqualTo(ANNS_POINTS);
        post("/users/%s/rewards/mug/redeem".formatted(ANN), "");
        JsonNode profile = rest("/users/%s/profile".formatted(ANN));
        assertThat(profile.path("availablePoints").asInt()).isEqualTo(ANNS_POINTS - 30);
        assertThat(profile.path("points").asInt()).isEqualTo(ANNS_POINTS);
    }

    @Test
    void an_event_that_comes_by_rest_moves_a_quest() throws Exception {
        post("/events", steps(BOB, "2026-05-07T10:00:00.000Z", 1));
        Awaitility.await()
                .untilAsserted(() -> assertThat(rest("/users/%s/quests".formatted(BOB))
                                .get(0)
                                .path("progress")
                                .toString())
                        .contains("\"done\":true"));
    }

    @Test
    void a_quest_is_started_by_graphql_and_events_from_then_on_count() throws Exception {
        JsonNode started = graphql("mutation {startQuest(userId: \"%s\", questId: \"alone\") {startedAt completedAt}}"
                        .formatted(BOB))
                .path("startQuest");
        assertThat(started.path("startedAt").asText()).isNotEmpty();
        assertThat(started.path("completedAt").isNull()).isTrue();
    }

    private static String dump() throws Exception {
        return DevProcess.run(Map.of(), "dump", "--data", data.toString()).out();
    }

    private static List<String> ids(JsonNode rows, String name) {
        List<String> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.path(name).asText()));
        return ids;
    }

    private static List<String> board(JsonNode rows) {
        List<String> lines = new ArrayList<>();
        rows.forEach(row ->
                lines.add(row.path("userId").asText() + " " + row.path("score").asLong()));
        return lines;
    }

    private static JsonNode rest(String path) throws Exception {
        return answer(request(path).GET().build());
    }

    private static JsonNode post(String path, String body) throws Exception {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static JsonNode graphql(String query) throws Exception {
        String body = JSON.writeValueAsString(Map.of("query", query));
        JsonNode answer = answer(request("/graphql")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.path("data");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + values.get("PORT") + path))
                .header("Authorization", "Bearer " + values.get("ADMIN_TOKEN"));
    }

    private static JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 202);
        return JSON.readTree(response.body());
    }

    private static List<String> query(String sql) throws SQLException {
        String jdbc = server.readyLine.replaceAll(".* jdbc=(\\S+) .*", "$1");
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(jdbc);
                ResultSet found = connection.createStatement().executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    private static List<String> redis(String key) {
        RedisURI address = RedisURI.create(values.get("REDIS_HOST"), Integer.parseInt(values.get("REDIS_PORT")));
        try (RedisClient client = RedisClient.create(address);
                StatefulRedisConnection<String, String> connection = client.connect()) {
            List<String> rows = new ArrayList<>();
            for (ScoredValue<String> row : connection.sync().zrevrangeWithScores(key, 0, -1)) {
                rows.add(row.getValue() + " " + (long) row.getScore());
            }
            return rows;
        }
    }
}
