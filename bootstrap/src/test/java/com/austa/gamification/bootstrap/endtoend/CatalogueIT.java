package com.austa.gamification.bootstrap.endtoend;

import static com.austa.gamification.bootstrap.endtoend.Messages.ANN;
import static com.austa.gamification.bootstrap.endtoend.Messages.BOB;
import static com.austa.gamification.bootstrap.endtoend.Messages.appointment;
import static com.austa.gamification.bootstrap.endtoend.Messages.steps;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A catalogue that is made through the running server, a definition of each kind, and edited while it runs. The edit comes
 * last: what it changes is what the others have read.
 */
@TestMethodOrder(OrderAnnotation.class)
class CatalogueIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int LAST = 9;

    /** By hand, for Ann: three good days, then two visits to one doctor, then silence, then a short walk that shows it. */
    private static final List<String> EVENTS = List.of(
            steps(ANN, "2026-03-02T09:00:00.000Z", 6_000),
            steps(ANN, "2026-03-03T09:00:00.000Z", 7_000),
            steps(ANN, "2026-03-04T09:00:00.000Z", 8_000),
            appointment(ANN, "2026-03-05T10:00:00.000Z"),
            appointment(ANN, "2026-03-06T10:00:00.000Z"),
            steps(ANN, "2026-03-20T09:00:00.000Z", 100),
            steps(BOB, "2026-03-02T09:00:00.000Z", 6_000),
            steps(BOB, "2026-03-09T09:00:00.000Z", 6_000));

    private static final String METRIC = "\"on\":\"health.metric.recorded\"";
    private static final String VISIT = "\"on\":\"care.appointment.scheduled\"";

    @TempDir
    static Path data;

    private static DevProcess server;
    private static Map<String, String> values;

    private record Answer(int status, JsonNode json) {}

    @BeforeAll
    static void create_a_definition_of_each_kind_and_send_events() throws Exception {
        server = DevProcess.start(data, "--catalogue", "none");
        values = server.values();
        achievements().forEach((id, criteria) -> create("achievements/" + id, worth(id) + ",\"criteria\":" + criteria));
        create(
                "achievements/tiers",
                "\"criteria\":{" + METRIC + "},\"tiers\":["
                        + "{\"name\":\"low\",\"atLeast\":1,\"points\":0},{\"name\":\"high\",\"atLeast\":4,\"points\":0}]");
        create("point-rules/visit", VISIT + ",\"points\":10,\"cap\":{\"points\":20,\"per\":\"day\"}");
        create(
                "quests/both",
                "\"startDate\":\"2026-03-01T00:00:00Z\",\"endDate\":\"2026-04-01T00:00:00Z\","
                        + "\"start\":\"automatic\",\"order\":\"any\",\"tasks\":["
                        + "{\"id\":\"walk\",\"name\":\"Walk\",\"criteria\":{" + METRIC + "}},"
                        + "{\"id\":\"visit\",\"name\":\"Visit\",\"criteria\":{" + VISIT + "}}],"
                        + "\"rewards\":[{\"type\":\"points\",\"points\":5}]");
        create("rewards/cup", "\"type\":\"badge\",\"value\":\"cup\",\"cost\":0,\"criteria\":{\"quest\":\"both\"}");
        JsonNode results = ask("POST", "/events", "[" + String.join(",", EVENTS) + "]")
                .json()
                .path("results");
        results.forEach(result -> assertThat(result.path("verdict").asText()).isEqualTo("accepted"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(awards(ANN)).hasSize(achievements().size() - 1 + 2);
            assertThat(rest("/users/%s/rewards".formatted(ANN))).hasSize(1);
            assertThat(awards(BOB)).containsKey("tiers low");
        });
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    /** One that can never be worked out is among them: it earns nobody anything. */
    private static Map<String, String> achievements() {
        Map<String, String> criteria = new LinkedHashMap<>();
        criteria.put("count", "{" + METRIC + ",\"atLeast\":3}");
        criteria.put("week", "{\"sum\":\"payload.value\"," + METRIC + ",\"per\":\"week\",\"atLeast\":20000}");
        criteria.put("doctor", "{" + VISIT + ",\"by\":\"payload.providerId\",\"atLeast\":2}");
        criteria.put(
                "days",
                "{\"streak\":3,\"per\":\"day\",\"each\":{\"sum\":\"payload.value\"," + METRIC + ",\"atLeast\":5000}}");
        criteria.put("run", "{\"streak\":3," + METRIC + ",\"where\":\"payload.value >= 6000\"}");
        criteria.put("then", "{\"sequence\":[{" + METRIC + "},{" + VISIT + "}],\"within\":\"P2D\"}");
        criteria.put("silence", "{\"quiet\":\"P7D\"," + VISIT + ",\"after\":{" + VISIT + "}}");
        criteria.put("all", "{\"all\":[{" + METRIC + "},{" + VISIT + "}]}");
        criteria.put("holder", "{\"achievement\":\"count\"}");
        criteria.put("points", "{\"points\":120,\"journey\":\"care\"}");
        criteria.put("level", "{\"level\":2}");
        criteria.put("odd", "{" + METRIC + ",\"where\":\"payload.deviceId == 'x'\"}");
        return criteria;
    }

    private static String worth(String id) {
        return "\"points\":" + (id.equals("count") ? 100 : id.equals("holder") ? 7 : 0);
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({
        "count,    2026-03-04T09:00:00Z, 3, 3,     tally",
        "week,     2026-03-04T09:00:00Z, 3, 21000, tally",
        "doctor,   2026-03-06T10:00:00Z, 2, 2,     tally",
        "days,     2026-03-04T09:00:00Z, 3, 3,     day-streak",
        "run,      2026-03-04T09:00:00Z, 3, 3,     event-streak",
        "then,     2026-03-05T10:00:00Z, 2, 2,     sequence",
        "silence,  2026-03-13T10:00:00Z, 1, 1,     quiet",
        "all,      2026-03-05T10:00:00Z, 2, 2,     all",
        "holder,   2026-03-04T09:00:00Z, 3, 3,     reference",
        "points,   2026-03-05T10:00:00Z, 1, 122,   reference",
        "level,    2026-03-04T09:00:00Z, 1, 107,   reference",
    })
    void a_definition_of_each_kind_is_earned_with_its_receipt_and_explained(
            String id, String earnedAt, int count, int value, String kind) throws Exception {
        JsonNode award = awards(ANN).get(id + " ");
        assertThat(award).as("an award of '%s'", id).isNotNull();
        assertThat(award.path("earnedAt").asText()).isEqualTo(earnedAt);
        JsonNode receipt = award.path("metadata");
        assertThat(receipt.path("revision").asInt()).isOne();
        assertThat(receipt.path("eventId").asText()).hasSize(36);
        assertThat(receipt.path("count").asInt()).as(receipt.toString()).isEqualTo(count);
        assertThat(receipt.path("value").asInt()).as(receipt.toString()).isEqualTo(value);
        JsonNode explained = rest("/users/%s/achievements/%s/explain".formatted(ANN, id));
        assertThat(explained.path("earned").asBoolean()).isTrue();
        assertThat(explained.at("/awards/0/earnedAt").asText()).isEqualTo(earnedAt);
        assertThat(explained.at("/parts/0/kind").asText()).isEqualTo(kind);
        assertThat(explained.at("/parts/0/since").asText()).isEqualTo(earnedAt);
    }

    @Test
    @Order(1)
    void tiers_quests_and_rewards_are_earned_and_explained_too() throws Exception {
        assertThat(awards(ANN).get("tiers low").path("earnedAt").asText()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(awards(ANN).get("tiers high").path("earnedAt").asText()).isEqualTo("2026-03-20T09:00:00Z");
        JsonNode quest = rest("/users/%s/quests/both/explain".formatted(ANN));
        assertThat(quest.path("earned").asBoolean()).isTrue();
        assertThat(quest.at("/awards/0/earnedAt").asText()).isEqualTo("2026-03-05T10:00:00Z");
        JsonNode reward = rest("/users/%s/rewards/cup/explain".formatted(ANN));
        assertThat(reward.at("/awards/0/earnedAt").asText()).isEqualTo("2026-03-05T10:00:00Z");
        assertThat(rest("/users/%s/profile".formatted(ANN)).path("carePoints").asInt())
                .isEqualTo(100 + 7 + 5 + 20);
    }

    @Test
    @Order(1)
    void what_is_missing_is_explained_to_who_has_not_earned_it() throws Exception {
        JsonNode count = rest("/users/%s/achievements/count/explain".formatted(BOB));
        assertThat(count.path("earned").asBoolean()).isFalse();
        assertThat(count.at("/progress/current").asInt()).isEqualTo(2);
        JsonNode quest = rest("/users/%s/quests/both/explain".formatted(BOB));
        assertThat(quest.path("sentence").asText()).contains("care.appointment.scheduled");
        assertThat(rest("/users/%s/rewards/cup/explain".formatted(BOB))
                        .path("earned")
                        .asBoolean())
                .isFalse();
    }

    @Test
    @Order(1)
    void a_rule_that_cannot_be_worked_out_is_counted_and_has_stopped_nothing() throws Exception {
        HttpResponse<String> metrics =
                HTTP.send(request(values, "/metrics").GET().build(), HttpResponse.BodyHandlers.ofString());
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body())
                .contains("gamification_rule_failures_total{definition=\"achievement:odd\"} 6.0")
                .contains("gamification_backfill_left_aside{group=\"achievements\"} 0.0")
                .contains("gamification_backfill_failures_total{group=\"achievements\"} 0.0")
                .doesNotContain("achievement:count");
    }

    @Test
    @Order(2)
    void a_publication_from_now_on_and_a_retirement_do_what_their_bills_said() throws Exception {
        String later = HEAD + "\"points\":3,\"criteria\":{\"achievement\":\"count\"}}";
        long pointsBefore = points(ANN) + points(BOB);
        JsonNode bill = ask("POST", "/admin/achievements/later/preview?retroactive=false", later)
                .json();
        assertThat(bill.path("usersGaining").asInt()).isOne();
        assertThat(bill.at("/gained/0/userId").asText()).isEqualTo(ANN);
        assertThat(ask("PUT", "/admin/achievements/later?retroactive=false", later)
                        .status())
                .isEqualTo(201);
        awaitBackfillOf("later");
        assertThat(points(ANN) + points(BOB) - pointsBefore)
                .isEqualTo(bill.path("pointsCreated").asLong())
                .isEqualTo(3);
        assertThat(awards(ANN)).containsKey("later ");
        assertThat(awards(BOB)).doesNotContainKey("later ");

        JsonNode end =
                ask("POST", "/admin/achievements/later/preview?retire=true", "").json();
        assertThat(end.path("complete").asBoolean()).isTrue();
        assertThat(end.path("usersLosing").asInt()).isZero();
        assertThat(ask("DELETE", "/admin/achievements/later", "").status()).isEqualTo(200);
        awaitBackfillOf("later");
        assertThat(points(ANN) + points(BOB) - pointsBefore).isEqualTo(3);
        assertThat(awards(ANN)).containsKey("later ");
    }

    @Test
    @Order(2)
    void what_is_made_and_edited_on_one_server_is_in_force_on_another_within_seconds(@TempDir Path itsData)
            throws Exception {
        try (DevProcess other = server.another(itsData)) {
            Map<String, String> its = other.values();
            String badge = "\"type\":\"badge\",\"value\":1,\"cost\":";
            create("rewards/shared", badge + 5);
            assertThat(ask("PUT", "/admin/rewards/shared", HEAD + badge + 6 + "}")
                            .status())
                    .isEqualTo(200);
            Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
                Answer there = ask(its, "GET", "/admin/rewards/shared", "");
                assertThat(there.status()).isEqualTo(200);
                assertThat(there.json().path("revision").asInt()).isEqualTo(2);
                assertThat(there.json().at("/definition/cost").asInt()).isEqualTo(6);
            });
        }
    }

    @Test
    @Order(LAST)
    void an_edit_is_previewed_published_and_does_what_its_bill_said_also_for_users_without_new_events()
            throws Exception {
        String edited = HEAD + "\"points\":150,\"criteria\":{" + METRIC + ",\"atLeast\":2}}";
        long pointsBefore = points(ANN) + points(BOB);
        int annsAwards = awards(ANN).size();
        int bobsAwards = awards(BOB).size();

        JsonNode bill = ask("POST", "/admin/achievements/count/preview", edited).json();
        assertThat(bill.path("complete").asBoolean()).isTrue();
        assertThat(bill.path("users").asInt()).isEqualTo(2);
        assertThat(bill.path("gained").size()).isGreaterThan(1);
        assertThat(points(ANN) + points(BOB)).isEqualTo(pointsBefore);

        Answer put = ask("PUT", "/admin/achievements/count", edited);
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.json().path("revision").asInt()).isEqualTo(2);
        awaitBackfillOf("count");

        assertThat(points(ANN) + points(BOB) - pointsBefore)
                .isEqualTo(bill.path("pointsCreated").asLong()
                        - bill.path("pointsWithdrawn").asLong());
        int gaining = (awards(ANN).size() > annsAwards ? 1 : 0) + (awards(BOB).size() > bobsAwards ? 1 : 0);
        assertThat(gaining).isEqualTo(bill.path("usersGaining").asInt()).isOne();
        assertThat(awards(BOB).keySet()).contains("count ", "holder ", "level ");
        for (JsonNode sample : bill.path("gained")) {
            JsonNode award = awards(sample.path("userId").asText())
                    .get(sample.path("id").asText() + " "
                            + sample.at("/metadata/occurrence").asText());
            assertThat(award.path("earnedAt")).isEqualTo(sample.path("earnedAt"));
            assertThat(award.path("metadata")).isEqualTo(sample.path("metadata"));
        }
    }

    private static final String HEAD = "{\"name\":\"N\",\"description\":\"D.\",\"journeyType\":\"care\",";

    private static void awaitBackfillOf(String achievement) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode backfill = rest("/admin/achievements/" + achievement).path("backfill");
            assertThat(backfill.path("state").asText()).isEqualTo("done");
            assertThat(backfill.path("done").asInt()).isEqualTo(2);
            assertThat(backfill.path("total").asInt()).isEqualTo(2);
            assertThat(backfill.path("leftAside").asInt()).isZero();
        });
    }

    private static void create(String path, String rest) {
        Answer created = ask("PUT", "/admin/" + path, HEAD + rest + "}");
        assertThat(created.status()).as(path + ": " + created.json()).isEqualTo(201);
    }

    /** By achievement and occurrence. */
    private static Map<String, JsonNode> awards(String user) throws Exception {
        Map<String, JsonNode> awards = new LinkedHashMap<>();
        rest("/users/%s/achievements".formatted(user))
                .forEach(award -> awards.put(
                        award.path("achievementId").asText() + " "
                                + award.at("/metadata/occurrence").asText(),
                        award));
        return awards;
    }

    private static long points(String user) throws Exception {
        return rest("/users/%s/profile".formatted(user)).path("points").asLong();
    }

    private static JsonNode rest(String path) {
        Answer answer = ask("GET", path, "");
        assertThat(answer.status()).as(path + ": " + answer.json()).isEqualTo(200);
        return answer.json();
    }

    private static Answer ask(String method, String path, String body) {
        return ask(values, method, path, body);
    }

    private static Answer ask(Map<String, String> of, String method, String path, String body) {
        HttpRequest request = request(of, path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException failed) {
            throw new AssertionError(method + " " + path, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static HttpRequest.Builder request(Map<String, String> of, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + of.get("PORT") + path))
                .header("Authorization", "Bearer " + of.get("ADMIN_TOKEN"));
    }
}
