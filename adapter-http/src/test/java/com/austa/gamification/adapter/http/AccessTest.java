package com.austa.gamification.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.adapter.http.Client.Answer;
import com.austa.gamification.adapter.http.security.Act;
import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what, cell by cell, over both transports. */
class AccessTest {

    @RegisterExtension
    static final ApiServer API = new ApiServer();

    private static final String DEFINITIONS = "/admin/{kind: achievements|point-rules|quests|rewards}";
    private static final String JOB = "/admin/jobs/11111111-0000-4000-8000-000000000009";
    private static final String LETTER = "/admin/dead-letters/11111111-0000-4000-8000-00000000000e";
    private static final String CUP = "{\"name\":\"Cup\",\"description\":\"A cup.\",\"journeyType\":\"health\","
            + "\"type\":\"badge\",\"value\":1,\"cost\":5}";

    @BeforeAll
    static void ann_is_known_and_rich() {
        API.world.earn(World.ANN, "health", 1_000_000);
    }

    /** How one way in is used about Ann, and whom it lets in: of Ann, Bob, a service, an administrator, nobody's role. */
    record Row(String way, String method, String path, String body, String lets) {
        @Override
        public String toString() {
            return way;
        }
    }

    static Stream<Row> table() {
        String ann = World.ANN.toString();
        List<Row> rows = new ArrayList<>(List.of(
                new Row("GET /achievements", "GET", "/achievements", null, "ann bob service admin"),
                new Row(
                        "GET /achievements/{achievementId}",
                        "GET",
                        "/achievements/first-steps",
                        null,
                        "ann bob service admin"),
                new Row("GET /quests", "GET", "/quests", null, "ann bob service admin"),
                new Row("GET /rewards", "GET", "/rewards", null, "ann bob service admin"),
                new Row("GET /leaderboard", "GET", "/leaderboard", null, "ann bob service admin"),
                new Row("GET /leaderboard/{journeyType}", "GET", "/leaderboard/care", null, "ann bob service admin"),
                new Row("GET /users/{userId}/profile", "GET", "/users/" + ann + "/profile", null, "ann service admin"),
                new Row(
                        "GET /users/{userId}/achievements",
                        "GET",
                        "/users/" + ann + "/achievements",
                        null,
                        "ann service admin"),
                new Row(
                        "GET /users/{userId}/achievements/{achievementId}/explain",
                        "GET",
                        "/users/" + ann + "/achievements/first-steps/explain",
                        null,
                        "ann service admin"),
                new Row(
                        "GET /users/{userId}/quests/{questId}/explain",
                        "GET",
                        "/users/" + ann + "/quests/november/explain",
                        null,
                        "ann service admin"),
                new Row(
                        "GET /users/{userId}/rewards/{rewardId}/explain",
                        "GET",
                        "/users/" + ann + "/rewards/badge/explain",
                        null,
                        "ann service admin"),
                new Row("GET /users/{userId}/quests", "GET", "/users/" + ann + "/quests", null, "ann service admin"),
                new Row("GET /users/{userId}/rewards", "GET", "/users/" + ann + "/rewards", null, "ann service admin"),
                new Row(
                        "POST /users/{userId}/quests/{questId}",
                        "POST",
                        "/users/" + ann + "/quests/november",
                        "",
                        "ann service admin"),
                new Row(
                        "POST /users/{userId}/rewards/{rewardId}/redeem",
                        "POST",
                        "/users/" + ann + "/rewards/coffee/redeem",
                        "",
                        "ann admin"),
                new Row("POST /events", "POST", "/events", Events.steps(World.ANN, "1"), "service admin"),
                new Row(
                        "POST /admin/closings",
                        "POST",
                        "/admin/closings",
                        "{\"before\":\"2020-01-01T00:00:00Z\"}",
                        "admin"),
                new Row(
                        "POST /admin/events/{id}/retract",
                        "POST",
                        "/admin/events/11111111-0000-4000-8000-00000000000f/retract",
                        "",
                        "admin"),
                new Row("GET /admin/dead-letters", "GET", "/admin/dead-letters", null, "admin"),
                new Row("GET /admin/dead-letters/{id}", "GET", LETTER, null, "admin"),
                new Row("POST /admin/dead-letters/{id}/discard", "POST", LETTER + "/discard", "", "admin"),
                new Row("POST /admin/dead-letters/{id}/reprocess", "POST", LETTER + "/reprocess", "", "admin"),
                new Row(
                        "POST /admin/dead-letters/reprocess",
                        "POST",
                        "/admin/dead-letters/reprocess",
                        "{\"topic\":\"none\"}",
                        "admin"),
                new Row("GET /admin/jobs/{id}", "GET", JOB, null, "admin"),
                new Row("GET /metrics", "GET", "/metrics", null, "admin"),
                new Row("GET " + DEFINITIONS, "GET", "/admin/achievements", null, "admin"),
                new Row("GET " + DEFINITIONS + "/{id}", "GET", "/admin/quests/none", null, "admin"),
                new Row("PUT " + DEFINITIONS + "/{id}", "PUT", "/admin/rewards/cup", CUP, "admin"),
                new Row("DELETE " + DEFINITIONS + "/{id}", "DELETE", "/admin/rewards/none", null, "admin"),
                new Row("POST " + DEFINITIONS + "/{id}/preview", "POST", "/admin/rewards/cup/preview", CUP, "admin"),
                new Row("GET /admin/event-types/{type}", "GET", "/admin/event-types/shop.none", null, "admin"),
                new Row(
                        "PUT /admin/event-types/{type}",
                        "PUT",
                        "/admin/event-types/shop.order.placed",
                        "{\"journey\":\"shop\",\"schemas\":{\"1\":{\"type\":\"object\"}}}",
                        "admin"),
                new Row("GET /graphql", "GET", "/graphql?query=%7B__typename%7D", null, "ann bob service admin"),
                graph("Query.achievements", "{achievements{id}}", "ann bob service admin"),
                graph("Query.achievement", "{achievement(id:\\\"first-steps\\\"){id}}", "ann bob service admin"),
                graph("Query.quests", "{quests{id}}", "ann bob service admin"),
                graph("Query.rewards", "{rewards{id}}", "ann bob service admin"),
                graph("Query.leaderboard", "{leaderboard{userId}}", "ann bob service admin"),
                graph("Query.userProfile", "{userProfile(userId:\\\"%s\\\"){id}}", "ann service admin"),
                graph("Query.userAchievements", "{userAchievements(userId:\\\"%s\\\"){id}}", "ann service admin"),
                graph(
                        "Query.explain",
                        "{explain(userId:\\\"%s\\\",achievementId:\\\"first-steps\\\"){earned}}",
                        "ann service admin"),
                graph(
                        "Query.explainQuest",
                        "{explainQuest(userId:\\\"%s\\\",questId:\\\"november\\\"){earned}}",
                        "ann service admin"),
                graph(
                        "Query.explainReward",
                        "{explainReward(userId:\\\"%s\\\",rewardId:\\\"badge\\\"){earned}}",
                        "ann service admin"),
                graph("Query.userQuests", "{userQuests(userId:\\\"%s\\\"){id}}", "ann service admin"),
                graph("Query.userRewards", "{userRewards(userId:\\\"%s\\\"){id}}", "ann service admin"),
                graph(
                        "Mutation.startQuest",
                        "mutation{startQuest(userId:\\\"%s\\\",questId:\\\"november\\\"){id}}",
                        "ann service admin"),
                graph(
                        "Mutation.redeemReward",
                        "mutation{redeemReward(userId:\\\"%s\\\",rewardId:\\\"coffee\\\"){id}}",
                        "ann admin"),
                graph(
                        "Mutation.processEvent",
                        "mutation{processEvent(event:{id:\\\"11111111-0000-4000-8000-000000000001\\\","
                                + "type:\\\"health.metric.recorded\\\",journey:\\\"health\\\",userId:\\\"%s\\\","
                                + "timestamp:\\\"2026-11-22T10:00:00Z\\\",version:\\\"1.0.0\\\","
                                + "payload:{metricType:\\\"steps\\\",value:1,unit:\\\"steps\\\","
                                + "timestamp:\\\"2026-11-22T10:00:00Z\\\"}})}",
                        "service admin")));
        return rows.stream();
    }

    private static Row graph(String field, String document, String lets) {
        return new Row(field, "POST", "/graphql", "{\"query\":\"" + document.formatted(World.ANN) + "\"}", lets);
    }

    @ParameterizedTest
    @MethodSource("table")
    void a_way_lets_in_whom_the_table_says(Row row) {
        List<String> letIn = new ArrayList<>();
        for (String caller : List.of("ann", "bob", "service", "admin", "roleless")) {
            Answer answer = call(row, tokenOf(caller));
            if (letsIn(row, answer)) {
                letIn.add(caller);
            } else {
                assertThat(refusalOf(row, answer)).as(caller).isIn("forbidden", "FORBIDDEN");
            }
        }
        assertThat(String.join(" ", letIn)).isEqualTo(row.lets);
    }

    @ParameterizedTest
    @MethodSource("table")
    void a_way_takes_no_bad_token(Row row) {
        for (String token : badTokens()) {
            Answer answer = call(row, token);
            assertThat(answer.status()).as(token).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).get().asString().startsWith("Bearer");
        }
        assertThat(call(row, null).header("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void another_users_data_is_refused_with_the_same_words_whether_or_not_the_user_exists() {
        String known = API.client()
                .get("/users/" + World.ANN + "/profile", ApiServer.bob())
                .text();
        assertThat(API.client()
                        .get("/users/" + World.NOBODY + "/profile", ApiServer.bob())
                        .text())
                .isEqualTo(known);
        assertThat(API.client()
                        .get("/users/not-a-uuid/profile", ApiServer.bob())
                        .text())
                .isEqualTo(known);
    }

    @Test
    void an_id_is_the_same_in_capitals() {
        String shouted = World.ANN.toString().toUpperCase(java.util.Locale.ROOT);
        Answer answer = API.client().get("/users/" + shouted + "/profile", ApiServer.ann());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("id").asText()).isEqualTo(World.ANN.toString());
    }

    @Test
    void every_route_and_field_has_a_row_in_the_policy_and_in_this_table() {
        Set<String> ways = new TreeSet<>(API.routes());
        ways.removeIf(way -> way.startsWith("OPTIONS "));
        ways.addAll(fields());
        Set<String> inPolicy = new TreeSet<>();
        Arrays.stream(Act.values()).forEach(act -> inPolicy.addAll(act.ways()));
        assertThat(inPolicy).containsExactlyElementsOf(ways);

        Set<String> inTable = new TreeSet<>(table().map(Row::way).toList());
        inTable.addAll(List.of("GET /health", "GET /ready", "POST /graphql"));
        assertThat(inTable).containsExactlyElementsOf(ways);
    }

    private static Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        String query = "{\"query\":\"{__schema{types{name fields{name}}}}\"}";
        JsonNode types =
                API.client().post("/graphql", ApiServer.ann(), query).json().at("/data/__schema/types");
        for (JsonNode type : types) {
            if (Set.of("Query", "Mutation").contains(type.path("name").asText())) {
                type.path("fields")
                        .forEach(field -> fields.add(type.path("name").asText() + "."
                                + field.path("name").asText()));
            }
        }
        return fields;
    }

    private static Answer call(Row row, String token) {
        return API.client().send(row.method, row.path, token, row.body);
    }

    private static boolean letsIn(Row row, Answer answer) {
        return row.way.contains(".")
                ? answer.status() == 200 && !answer.json().has("errors")
                : answer.status() < 300 || answer.status() == 404;
    }

    private static String refusalOf(Row row, Answer answer) {
        return answer.status() == 200
                ? answer.json().at("/errors/0/extensions/code").asText()
                : answer.problem();
    }

    private static String tokenOf(String caller) {
        return switch (caller) {
            case "ann" -> ApiServer.ann();
            case "bob" -> ApiServer.bob();
            case "service" -> ApiServer.service();
            case "admin" -> ApiServer.admin();
            default ->
                JWT.create()
                        .withSubject(World.ANN.toString())
                        .withArrayClaim("roles", new String[] {"superuser"})
                        .withExpiresAt(World.NOW.plusSeconds(60))
                        .sign(Algorithm.HMAC256(ApiServer.SECRET.key()));
        };
    }

    private static List<String> badTokens() {
        Algorithm ours = Algorithm.HMAC256(ApiServer.SECRET.key());
        Algorithm theirs = Algorithm.HMAC256("fedcba9876543210fedcba9876543210");
        String[] admin = {"admin"};
        var complete = JWT.create()
                .withSubject("operator")
                .withArrayClaim("roles", admin)
                .withExpiresAt(World.NOW.plusSeconds(60));
        String expired = new TokenIssuer(ApiServer.TOKENS, InstantSource.fixed(World.NOW.minus(Duration.ofHours(2))))
                .issue("operator", Set.of(CallerRole.ADMIN), Duration.ofHours(1));
        return List.of(
                expired,
                complete.sign(theirs),
                complete.sign(Algorithm.none()),
                complete.sign(Algorithm.HMAC512(ApiServer.SECRET.key())),
                JWT.create()
                        .withSubject("operator")
                        .withArrayClaim("roles", admin)
                        .sign(ours),
                JWT.create()
                        .withArrayClaim("roles", admin)
                        .withExpiresAt(World.NOW.plusSeconds(60))
                        .sign(ours),
                complete.withNotBefore(World.NOW.plusSeconds(3600)).sign(ours),
                "not.a.token",
                "x");
    }
}
