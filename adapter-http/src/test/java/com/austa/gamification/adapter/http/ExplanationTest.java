package com.austa.gamification.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.adapter.http.Client.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Why something is earned, or not yet, as it is told. */
class ExplanationTest {

    @RegisterExtension
    static final ApiServer API = new ApiServer();

    @BeforeAll
    static void ann_has_measured_twice_and_bob_five_times() {
        API.world.measured(World.ANN, 1, 2);
        API.world.measured(World.BOB, 1, 2, 3, 4, 5);
    }

    @Test
    void what_is_missing_is_told_with_the_criterion_as_a_tree() {
        assertThat(explain(World.ANN.toString(), "first-steps", ApiServer.ann()).text())
                .isEqualTo("{\"userId\":\"" + World.ANN + "\",\"achievementId\":\"first-steps\",\"revision\":1,"
                        + "\"earned\":false,\"progress\":{\"current\":2,\"target\":5,\"fraction\":0.4000},"
                        + "\"sentence\":\"2 of 5 × 'health.metric.recorded'\",\"awards\":[],"
                        + "\"parts\":[{\"kind\":\"tally\",\"about\":\"health.metric.recorded\",\"holds\":false,"
                        + "\"since\":null,\"progress\":{\"current\":2,\"target\":5,\"fraction\":0.4000},"
                        + "\"blocked\":false,\"sentence\":\"2 of 5 × 'health.metric.recorded'\",\"parts\":[]}]}");
    }

    @Test
    void what_is_earned_is_told_with_its_awards() {
        JsonNode answer =
                explain(World.BOB.toString(), "first-steps", ApiServer.bob()).json();
        assertThat(answer.path("earned").asBoolean()).isTrue();
        assertThat(answer.at("/progress/fraction").decimalValue()).isEqualByComparingTo("1");
        assertThat(answer.at("/awards/0").toString())
                .isEqualTo("{\"occurrence\":\"\",\"earnedAt\":\"2026-11-02T10:05:00Z\",\"points\":10}");
        assertThat(answer.at("/parts/0/since").asText()).isEqualTo("2026-11-02T10:05:00Z");
    }

    @Test
    void of_a_hidden_achievement_only_its_holder_and_services_are_told_why() {
        JsonNode concealed =
                explain(World.ANN.toString(), "night-owl", ApiServer.ann()).json();
        assertThat(concealed.path("sentence").isNull()).isTrue();
        assertThat(concealed.path("parts").isEmpty()).isTrue();
        assertThat(concealed.at("/progress/current").asInt()).isEqualTo(2);
        for (JsonNode shown : new JsonNode[] {
            explain(World.BOB.toString(), "night-owl", ApiServer.bob()).json(),
            explain(World.ANN.toString(), "night-owl", ApiServer.service()).json()
        }) {
            assertThat(shown.path("sentence").isTextual()).isTrue();
            assertThat(shown.path("parts").size()).isEqualTo(1);
        }
    }

    @Test
    void somebody_unknown_has_earned_nothing_yet() {
        JsonNode answer = explain(World.NOBODY.toString(), "first-steps", ApiServer.service())
                .json();
        assertThat(answer.path("earned").asBoolean()).isFalse();
        assertThat(answer.path("sentence").asText()).endsWith("nothing has counted yet");
    }

    @Test
    void an_unknown_achievement_is_not_found() {
        Answer answer = explain(World.ANN.toString(), "no-such", ApiServer.ann());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void quests_and_rewards_are_explained_alike() {
        JsonNode quest = of("quests", "welcome").json();
        assertThat(quest.path("questId").asText()).isEqualTo("welcome");
        assertThat(quest.has("achievementId")).isFalse();
        assertThat(quest.path("earned").asBoolean()).isFalse();
        assertThat(quest.path("parts").isEmpty()).isFalse();
        JsonNode reward = of("rewards", "badge").json();
        assertThat(reward.path("rewardId").asText()).isEqualTo("badge");
        assertThat(of("quests", "no-such").problem()).isEqualTo("not-found");
        assertThat(of("rewards", "no-such").problem()).isEqualTo("not-found");
    }

    @Test
    void of_a_reward_that_can_only_be_bought_there_is_nothing_to_earn() {
        JsonNode bought = of("rewards", "coffee").json();
        assertThat(bought.path("earned").asBoolean()).isFalse();
        assertThat(bought.at("/progress/fraction").decimalValue()).isEqualByComparingTo("0");
        assertThat(bought.path("parts").isEmpty()).isTrue();
    }

    @Test
    void graphql_tells_the_same_of_quests_and_rewards() {
        String query = "{\"query\":\"{explainQuest(userId:\\\"" + World.ANN + "\\\",questId:\\\"welcome\\\")"
                + "{userId questId revision earned progress sentence awards parts}"
                + "explainReward(userId:\\\"" + World.ANN + "\\\",rewardId:\\\"badge\\\")"
                + "{userId rewardId revision earned progress sentence awards parts}}\"}";
        JsonNode told =
                API.client().post("/graphql", ApiServer.ann(), query).json().path("data");
        assertThat(told.path("explainQuest")).isEqualTo(of("quests", "welcome").json());
        assertThat(told.path("explainReward")).isEqualTo(of("rewards", "badge").json());
    }

    private static Answer of(String kind, String id) {
        return API.client().get("/users/" + World.ANN + "/" + kind + "/" + id + "/explain", ApiServer.ann());
    }

    @Test
    void graphql_tells_the_same() {
        String query = "{\"query\":\"{explain(userId:\\\"" + World.ANN + "\\\",achievementId:\\\"first-steps\\\")"
                + "{userId achievementId revision earned progress sentence awards parts}}\"}";
        JsonNode told =
                API.client().post("/graphql", ApiServer.ann(), query).json().at("/data/explain");
        assertThat(told)
                .isEqualTo(explain(World.ANN.toString(), "first-steps", ApiServer.ann())
                        .json());
    }

    private static Answer explain(String user, String achievement, String token) {
        return API.client().get("/users/" + user + "/achievements/" + achievement + "/explain", token);
    }
}
