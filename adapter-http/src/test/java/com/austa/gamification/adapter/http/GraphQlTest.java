package com.austa.gamification.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.adapter.http.Client.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query and mutation, and that they say what REST says. */
class GraphQlTest {

    @RegisterExtension
    static final ApiServer API = new ApiServer();

    private static final String ANN = World.ANN.toString();

    @BeforeAll
    static void a_world() {
        API.world.earn(World.ANN, "health", 120);
        API.world.earn(World.BOB, "care", 3_000_000_000L);
        API.world.award(World.ANN, "walker", "gold", Instant.parse("2026-11-20T10:00:00Z"));
        API.world.award(World.ANN, "night-owl", "", Instant.parse("2026-11-19T10:00:00.000001Z"));
        API.world.award(World.ANN, "retired", "", Instant.parse("2026-11-18T10:00:00Z"));
        API.world.issue(World.ANN, "badge", World.NOW);
        API.client().post("/users/" + ANN + "/quests/november", ApiServer.ann(), null);
    }

    /** A REST route and the field that answers the same, with every field that the schema has. */
    static Stream<Arguments> twins() {
        String achievement = "id name description journeyType points criteria icon hidden createdAt updatedAt";
        return Stream.of(
                Arguments.of("/achievements", "achievements{%s}".formatted(achievement)),
                Arguments.of("/achievements/first-steps", "achievement(id:\"first-steps\"){%s}".formatted(achievement)),
                Arguments.of(
                        "/quests",
                        "quests{id name description journeyType startDate endDate start order tasks rewards createdAt updatedAt}"),
                Arguments.of(
                        "/rewards", "rewards{id name description journeyType type value cost createdAt updatedAt}"),
                Arguments.of("/leaderboard", "leaderboard{rank userId score level}"),
                Arguments.of("/leaderboard/care", "leaderboard(journeyType:CARE){rank userId score level}"),
                Arguments.of("/leaderboard?limit=1&offset=1", "leaderboard(limit:1,offset:1){rank userId score level}"),
                Arguments.of(
                        "/leaderboard?period=weekly&date=2026-11-20&around=" + ANN,
                        "leaderboard(period:WEEKLY,date:\"2026-11-20\",around:\"%s\"){rank userId score level}"
                                .formatted(ANN)),
                Arguments.of(
                        "/users/" + ANN + "/profile",
                        ("userProfile(userId:\"%s\"){id points availablePoints debt level nextLevelAt healthPoints"
                                        + " carePoints planPoints pointsByJourney createdAt updatedAt}")
                                .formatted(ANN)),
                Arguments.of(
                        "/users/" + ANN + "/achievements",
                        "userAchievements(userId:\"%s\"){id userId achievementId earnedAt metadata}".formatted(ANN)),
                Arguments.of(
                        "/users/" + ANN + "/quests",
                        "userQuests(userId:\"%s\"){id userId questId progress startedAt completedAt}".formatted(ANN)),
                Arguments.of(
                        "/users/" + ANN + "/rewards",
                        "userRewards(userId:\"%s\"){id userId rewardId earnedAt redeemedAt expiresAt}".formatted(ANN)));
    }

    @ParameterizedTest
    @MethodSource("twins")
    void both_transports_say_the_same(String path, String field) {
        for (String token : List.of(ApiServer.ann(), ApiServer.service())) {
            JsonNode rest = API.client().get(path, token).json();
            JsonNode graph = data("{it:" + field + "}", token);
            assertThat(graph).isEqualTo(withoutExtras(rest));
            assertThat(graph.size()).isPositive();
        }
    }

    @Test
    void what_a_row_is_about_is_reached_from_the_row() {
        assertThat(data(
                                "{it:userAchievements(userId:\"%s\"){achievementId achievement{id name}}}"
                                        .formatted(ANN),
                                ApiServer.ann())
                        .toString())
                .isEqualTo(
                        "[{\"achievementId\":\"retired\",\"achievement\":null},"
                                + "{\"achievementId\":\"night-owl\",\"achievement\":{\"id\":\"night-owl\",\"name\":\"Name of night-owl\"}},"
                                + "{\"achievementId\":\"walker\",\"achievement\":{\"id\":\"walker\",\"name\":\"Name of walker\"}}]");
        assertThat(data("{it:userQuests(userId:\"%s\"){quest{id}}}".formatted(ANN), ApiServer.ann())
                        .toString())
                .isEqualTo("[{\"quest\":{\"id\":\"welcome\"}},{\"quest\":{\"id\":\"november\"}}]");
        assertThat(data("{it:userRewards(userId:\"%s\"){reward{cost}}}".formatted(ANN), ApiServer.ann())
                        .toString())
                .isEqualTo("[{\"reward\":{\"cost\":0}}]");
    }

    @Test
    void levels_of_all_boards_of_a_request_are_asked_for_at_once() {
        int before = API.world.profiles.levelQuestions.get();
        data(
                "{it:leaderboard{level} care:leaderboard(journeyType:CARE){level} again:leaderboard{userId level}}",
                ApiServer.ann());
        assertThat(API.world.profiles.levelQuestions.get() - before).isEqualTo(1);
    }

    @Test
    void lists_of_a_user_can_be_paged() {
        assertThat(data(
                                "{it:userAchievements(userId:\"%s\",limit:1,offset:2){achievementId}}".formatted(ANN),
                                ApiServer.ann())
                        .toString())
                .isEqualTo("[{\"achievementId\":\"walker\"}]");
    }

    @Test
    void an_unknown_one_is_null() {
        assertThat(data("{it:achievement(id:\"no-such\"){id}}", ApiServer.ann()).isNull())
                .isTrue();
        assertThat(data("{it:userProfile(userId:\"%s\"){id}}".formatted(World.NOBODY), ApiServer.service())
                        .isNull())
                .isTrue();
    }

    @Test
    void a_quest_is_started_and_a_reward_redeemed() {
        String start = "mutation{it:startQuest(userId:\"%s\",questId:\"november\"){questId startedAt quest{name}}}";
        assertThat(data(start.formatted(World.BOB), ApiServer.bob()).toString())
                .isEqualTo("{\"questId\":\"november\",\"startedAt\":\"2026-11-22T12:00:00Z\","
                        + "\"quest\":{\"name\":\"Name of november\"}}");
        String redeem =
                "mutation{it:redeemReward(userId:\"%s\",rewardId:\"coffee\"){rewardId redeemedAt reward{cost}}}";
        assertThat(data(redeem.formatted(World.BOB), ApiServer.bob()).toString())
                .isEqualTo(
                        "{\"rewardId\":\"coffee\",\"redeemedAt\":\"2026-11-22T12:00:00Z\",\"reward\":{\"cost\":50}}");
    }

    @Test
    void an_event_is_published_as_it_was_given() {
        String id = UUID.randomUUID().toString();
        JsonNode event = event(id, "8000.50", "steps");
        JsonNode answer = ask(
                        "mutation($event:EventInput!){it:processEvent(event:$event)}",
                        Map.of("event", event),
                        ApiServer.service())
                .json();
        assertThat(answer.at("/data/it").asBoolean()).as(answer.toString()).isTrue();
        var published = API.world.stream.published.get(API.world.stream.published.size() - 1);
        assertThat(new String(published.json(), StandardCharsets.UTF_8))
                .contains(id)
                .contains("\"value\":8000.50");
    }

    @Test
    void a_literal_may_hold_nulls_lists_and_numbers_as_written() {
        String id = UUID.randomUUID().toString();
        JsonNode answer = ask("""
                        mutation{processEvent(event:{id:"%s",type:"health.metric.recorded",journey:"health",
                        userId:"%s",timestamp:"2026-04-13T08:59:59Z",version:"1.0.0",
                        payload:{metricType:"steps",value:1.50,unit:"count",timestamp:"2026-04-13T08:00:00Z"},
                        metadata:{a:[true,null,{b:2}]}})}""".formatted(id, UUID.randomUUID()), Map.of(), ApiServer.service())
                .json();
        assertThat(answer.at("/data/processEvent").asBoolean())
                .as(answer.toString())
                .isTrue();
        var published = API.world.stream.published.get(API.world.stream.published.size() - 1);
        assertThat(new String(published.json(), StandardCharsets.UTF_8))
                .contains(id)
                .contains("\"value\":1.50")
                .contains("[true,null,{\"b\":2}]");
    }

    @ParameterizedTest
    @CsvSource({"1,stairs,INVALID_FIELD,[payload.metricType]", "1e400000,steps,NUMBER_OUT_OF_RANGE,[payload.value]"})
    void an_invalid_event_is_an_error_with_its_reason(String value, String metric, String code, String fields) {
        int before = API.world.stream.published.size();
        Answer answer = ask(
                "mutation($event:EventInput!){processEvent(event:$event)}",
                Map.of("event", event(UUID.randomUUID().toString(), value, metric)),
                ApiServer.service());
        assertThat(answer.json().at("/data/processEvent").isNull()).isTrue();
        assertThat(answer.json().at("/errors/0/extensions/code").asText()).isEqualTo(code);
        assertThat(answer.json()
                        .at("/errors/0/extensions/errors")
                        .findValuesAsText("field")
                        .toString())
                .isEqualTo(fields);
        assertThat(API.world.stream.published).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mutation{startQuest(userId:\"%s\",questId:\"october\"){id}}     | QUEST_NOT_OPEN",
                "mutation{startQuest(userId:\"%s\",questId:\"no-such\"){id}}     | NOT_FOUND",
                "mutation{redeemReward(userId:\"%s\",rewardId:\"no-such\"){id}}  | NOT_FOUND",
                "{userProfile(userId:\"me\"){id}}                                | INVALID_REQUEST",
                "{leaderboard(limit:0){rank}}                                    | INVALID_REQUEST",
                "{leaderboard(date:\"today\"){rank}}                             | INVALID_REQUEST",
                "{quests{nothing}}                                               | GRAPHQL_VALIDATION_FAILED",
                "{achievement{id}}                                               | GRAPHQL_VALIDATION_FAILED",
                "{leaderboard(journeyType:SHOP){rank}}                           | GRAPHQL_VALIDATION_FAILED",
                "{quests{id}                                                     | GRAPHQL_PARSE_FAILED",
            })
    void an_error_has_a_code(String document, String code) {
        JsonNode errors = ask(document.replace("%s", ANN), Map.of(), ApiServer.admin())
                .json()
                .path("errors");
        assertThat(errors).as(errors.toString()).hasSize(1);
        assertThat(errors.at("/0/extensions/code").asText()).isEqualTo(code);
    }

    @Test
    void a_refused_field_leaves_its_neighbours_alone() {
        Answer answer = ask(
                "{mine:userProfile(userId:\"%s\"){id} theirs:userProfile(userId:\"%s\"){id}}".formatted(ANN, World.BOB),
                Map.of(),
                ApiServer.ann());
        assertThat(answer.json().at("/data/mine/id").asText()).isEqualTo(ANN);
        assertThat(answer.json().at("/data/theirs").isNull()).isTrue();
        assertThat(answer.json().at("/errors/0/path/0").asText()).isEqualTo("theirs");
        assertThat(answer.json().at("/errors/0/extensions/code").asText()).isEqualTo("FORBIDDEN");
    }

    @Test
    void a_client_that_knows_the_newer_media_type_sees_refusals_in_the_status() {
        String[] newer = {"Accept", "application/graphql-response+json, application/json;q=0.9"};
        Answer bad = API.client().post("/graphql", ApiServer.ann(), "{\"query\":\"{nothing}\"}", newer);
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.type()).startsWith("application/graphql-response+json");
        Answer good = API.client().post("/graphql", ApiServer.ann(), "{\"query\":\"{quests{id}}\"}", newer);
        assertThat(good.status()).isEqualTo(200);
        assertThat(ask("{nothing}", Map.of(), ApiServer.ann()).status()).isEqualTo(200);
    }

    @Test
    void get_reads_and_changes_nothing() {
        Answer read = API.client()
                .get(
                        "/graphql?query=query(%24id:ID!)%7Bachievement(id:%24id)%7Bid%7D%7D&variables=%7B%22id%22:%22walker%22%7D",
                        ApiServer.ann());
        assertThat(read.json().at("/data/achievement/id").asText()).isEqualTo("walker");
        Answer changed = API.client()
                .get(
                        "/graphql?query=mutation%7BstartQuest(userId:%22" + ANN
                                + "%22,questId:%22welcome%22)%7Bid%7D%7D",
                        ApiServer.ann());
        assertThat(changed.status()).isEqualTo(405);
        assertThat(changed.header("Allow")).contains("POST");
    }

    @Test
    void the_operation_is_picked_by_its_name() {
        ObjectNode request = Client.JSON
                .createObjectNode()
                .put("query", "query a{it:quests{id}} query b{it:rewards{id}}")
                .put("operationName", "b");
        assertThat(API.client()
                        .post("/graphql", ApiServer.ann(), request.toString())
                        .json()
                        .at("/data/it"))
                .hasSize(2);
    }

    private static JsonNode event(String id, String value, String metric) {
        try {
            String json =
                    Events.steps(World.ANN, "0").replace("\"steps\",\"value\":0", "\"" + metric + "\",\"value\":0");
            ObjectNode event = (ObjectNode) Client.JSON.readTree(json);
            event.put("id", id);
            ((ObjectNode) event.path("payload"))
                    .set("value", new com.fasterxml.jackson.databind.node.DecimalNode(new java.math.BigDecimal(value)));
            return event;
        } catch (com.fasterxml.jackson.core.JsonProcessingException mistyped) {
            throw new AssertionError(mistyped);
        }
    }

    private static JsonNode data(String document, String token) {
        JsonNode answer = ask(document, Map.of(), token).json();
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.at("/data/it");
    }

    private static Answer ask(String document, Map<String, JsonNode> variables, String token) {
        ObjectNode request = Client.JSON.createObjectNode().put("query", document);
        request.set("variables", Client.JSON.createObjectNode().setAll(variables));
        return API.client().post("/graphql", token, request.toString());
    }

    /** REST leaves these out where there is nothing to say. */
    private static JsonNode withoutExtras(JsonNode rest) {
        List<JsonNode> rows = new ArrayList<>();
        if (rest.isArray()) {
            rest.forEach(rows::add);
        } else {
            rows.add(rest);
        }
        rows.forEach(row -> ((ObjectNode) row).remove(List.of("tiers", "repeat", "requires")));
        if (rest.isArray() && rest.size() > 0 && rest.get(0).has("cost")) {
            rows.forEach(row -> ((ObjectNode) row).remove("criteria"));
        }
        return rest;
    }
}
