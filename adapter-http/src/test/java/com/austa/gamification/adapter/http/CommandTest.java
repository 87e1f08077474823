package com.austa.gamification.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.adapter.http.Client.Answer;
import com.austa.gamification.domain.event.UserId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Starting and redeeming over REST, each test with a user of its own. */
class CommandTest {

    @RegisterExtension
    static final ApiServer API = new ApiServer();

    private UserId user;
    private String token;

    @BeforeEach
    void somebody() {
        user = new UserId(UUID.randomUUID());
        token = ApiServer.token(user.toString(), CallerRole.USER);
    }

    @Test
    void starting_makes_a_row_and_starting_again_answers_with_it() {
        Answer first = start("november", token, null);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().path("startedAt").asText()).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(first.json().path("progress").toString())
                .isEqualTo("{\"measure\":{\"current\":0,\"target\":5,\"done\":false}}");

        Answer again = start("november", token, null);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void a_service_may_say_when_it_started_and_a_user_may_not() {
        String at = "{\"at\":\"2026-11-10T08:00:00Z\"}";
        assertThat(start("november", token, at).problem()).isEqualTo("forbidden");
        assertThat(start("november", ApiServer.service(), at)
                        .json()
                        .path("startedAt")
                        .asText())
                .isEqualTo("2026-11-10T08:00:00Z");
    }

    @Test
    void a_quest_can_be_started_between_its_dates_only() {
        Answer over = start("october", token, null);
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.problem()).isEqualTo("quest-not-open");
        assertThat(over.json().path("endDate").asText()).isEqualTo("2026-11-01T00:00:00Z");
        assertThat(start("next-year", token, null).status()).isEqualTo(409);
        assertThat(start("no-such", token, null).problem()).isEqualTo("not-found");
        assertThat(start("october", ApiServer.service(), "{\"at\":\"2026-10-31T23:59:59Z\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void an_automatic_quest_has_started_already() {
        Answer answer = start("welcome", token, null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("startedAt").asText()).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void a_reward_is_bought_when_none_is_in_hand() {
        API.world.earn(user, "health", 70);
        Answer bought = redeem("coffee");
        assertThat(bought.status()).isEqualTo(200);
        assertThat(bought.json().path("redeemedAt").asText()).isEqualTo("2026-11-22T12:00:00Z");

        Answer poor = redeem("coffee");
        assertThat(poor.status()).isEqualTo(409);
        assertThat(poor.problem()).isEqualTo("insufficient-points");
        assertThat(poor.json().path("need").asInt()).isEqualTo(50);
        assertThat(poor.json().path("have").asInt()).isEqualTo(20);
    }

    @Test
    void one_in_hand_is_used_once() {
        assertThat(redeem("badge").problem()).isEqualTo("insufficient-points");
        API.world.issue(user, "badge", World.NOW);
        assertThat(redeem("badge").status()).isEqualTo(200);
        assertThat(redeem("badge").problem()).isEqualTo("already-redeemed");
        assertThat(redeem("no-such").problem()).isEqualTo("not-found");
    }

    @Test
    void a_key_makes_a_redemption_repeatable() {
        API.world.earn(user, "health", 200);
        Answer first = redeem("coffee", "Idempotency-Key", "k-1");
        assertThat(redeem("coffee", "Idempotency-Key", "k-1").text()).isEqualTo(first.text());
        assertThat(redeem("coffee", "Idempotency-Key", "k-2").text()).isNotEqualTo(first.text());
        assertThat(redeem("badge", "Idempotency-Key", "k-1").problem()).isEqualTo("idempotency-conflict");
        assertThat(redeem("coffee", "Idempotency-Key", "k".repeat(129)).fields())
                .isEqualTo("[Idempotency-Key]");
    }

    private Answer start(String quest, String as, String body) {
        return API.client().post("/users/" + user + "/quests/" + quest, as, body);
    }

    private Answer redeem(String reward, String... headers) {
        return API.client().post("/users/" + user + "/rewards/" + reward + "/redeem", token, null, headers);
    }
}
