package com.austa.gamification.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.adapter.http.Client.Answer;
import com.austa.gamification.application.health.Part;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.OutcomeKey;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the GETs tell. */
class ReadingTest {

    @RegisterExtension
    static final ApiServer API = new ApiServer();

    @BeforeAll
    static void a_world() {
        API.world.earn(World.ANN, "health", 120);
        API.world.earn(World.BOB, "care", 300);
        API.world.award(World.ANN, "walker", "gold", Instant.parse("2026-11-20T10:00:00Z"));
        API.world.award(World.ANN, "night-owl", "", Instant.parse("2026-11-19T10:00:00.000001Z"));
        API.world.issue(World.ANN, "badge", Instant.parse("2026-11-01T00:00:00Z"));
        for (int i = 0; i < 20; i++) {
            API.world.earn(tied(i), "plan", 7);
        }
    }

    @AfterEach
    void all_is_up() {
        API.world.alive = true;
        API.world.parts = List.of(new Part("postgres", true, true, ""), new Part("redis", false, true, ""));
    }

    @Test
    void an_achievement_is_told_as_its_author_wrote_it() {
        assertThat(get("/achievements/first-steps", ApiServer.bob()).text())
                .isEqualTo("{\"id\":\"first-steps\",\"name\":\"Name of first-steps\","
                        + "\"description\":\"What first-steps is for\",\"journeyType\":\"health\",\"points\":10,"
                        + "\"criteria\":{\"on\":\"health.metric.recorded\",\"atLeast\":5},"
                        + "\"icon\":\"https://icons.example/first-steps.svg\",\"hidden\":false,"
                        + "\"createdAt\":\"2026-01-02T03:04:00Z\",\"updatedAt\":\"2026-02-03T04:05:06.789Z\"}");
        assertThat(get("/achievements/walker", ApiServer.bob())
                        .json()
                        .at("/tiers/0/name")
                        .asText())
                .isEqualTo("bronze");
    }

    @Test
    void a_hidden_achievement_is_told_to_those_who_hold_it_and_to_services() {
        for (String path : List.of("/achievements", "/achievements?offset=1", "/achievements/night-owl")) {
            JsonNode concealed = nightOwl(path, ApiServer.bob());
            for (String field : List.of("name", "description", "icon", "criteria")) {
                assertThat(concealed.path(field).isNull())
                        .as(path + " " + field)
                        .isTrue();
            }
            assertThat(concealed.path("hidden").asBoolean()).isTrue();
            assertThat(nightOwl(path, ApiServer.ann()).path("name").asText()).isEqualTo("Name of night-owl");
            assertThat(nightOwl(path, ApiServer.service()).path("name").asText())
                    .isEqualTo("Name of night-owl");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/achievements                  | 3 | first-steps night-owl walker",
                "/achievements?limit=2          | 3 | first-steps night-owl",
                "/achievements?limit=2&offset=2 | 3 | walker",
                "/achievements?offset=3         | 3 | ''",
                "/quests                        | 4 | next-year november october welcome",
                "/rewards?limit=200             | 2 | badge coffee",
            })
    void a_list_is_paged_and_says_how_long_it_is(String path, String total, String ids) {
        Answer answer = get(path, ApiServer.bob());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo("application/json");
        assertThat(answer.header("X-Total-Count")).contains(total);
        assertThat(String.join(
                        " ",
                        answer.json().findValuesAsText("id").stream()
                                .filter(id -> !"measure".equals(id))
                                .toList()))
                .isEqualTo(ids);
    }

    @Test
    void a_quest_and_a_reward_have_the_fields_of_the_specification() {
        assertThat(get("/quests?offset=1&limit=1", ApiServer.bob()).text())
                .isEqualTo("[{\"id\":\"november\",\"name\":\"Name of november\","
                        + "\"description\":\"What november is for\",\"journeyType\":\"health\","
                        + "\"startDate\":\"2026-11-01T00:00:00Z\",\"endDate\":\"2026-12-01T00:00:00Z\","
                        + "\"start\":\"manual\",\"order\":\"any\","
                        + "\"tasks\":[{\"id\":\"measure\",\"name\":\"Measure\","
                        + "\"criteria\":{\"on\":\"health.metric.recorded\",\"atLeast\":5}}],"
                        + "\"rewards\":[{\"type\":\"points\",\"points\":100}],"
                        + "\"createdAt\":\"2026-01-02T03:04:00Z\",\"updatedAt\":\"2026-02-03T04:05:06.789Z\"}]");
        assertThat(get("/rewards?offset=1", ApiServer.bob()).text())
                .isEqualTo("[{\"id\":\"coffee\",\"name\":\"Name of coffee\",\"description\":\"What coffee is for\","
                        + "\"journeyType\":\"health\",\"type\":\"discount\","
                        + "\"value\":{\"percent\":10.5,\"shop\":\"corner\"},\"cost\":50,"
                        + "\"createdAt\":\"2026-01-02T03:04:00Z\",\"updatedAt\":\"2026-02-03T04:05:06.789Z\"}]");
    }

    @Test
    void awards_come_by_their_instant_with_their_receipts() {
        Answer answer = get("/users/" + World.ANN + "/achievements", ApiServer.ann());
        assertThat(answer.header("X-Total-Count")).contains("2");
        assertThat(answer.json().findValuesAsText("achievementId")).containsExactly("night-owl", "walker");
        assertThat(answer.json().get(0).path("earnedAt").asText()).isEqualTo("2026-11-19T10:00:00.000001Z");
        assertThat(answer.json().get(1).toString())
                .isEqualTo(
                        "{\"id\":\"" + idOf(DefinitionId.achievement("walker"), "gold") + "\",\"userId\":\"" + World.ANN
                                + "\",\"achievementId\":\"walker\",\"earnedAt\":\"2026-11-20T10:00:00Z\","
                                + "\"metadata\":{\"revision\":1,\"occurrence\":\"gold\",\"eventId\":\"" + Gifts.CAUSE
                                + "\",\"firstEventId\":\"" + Gifts.CAUSE
                                + "\",\"count\":5,\"value\":10000.5,\"target\":10000,\"localDates\":[\"2026-11-20\"]}}");
    }

    @Test
    void an_automatic_quest_is_listed_for_everyone_we_know_from_its_start_date() {
        Answer answer = get("/users/" + World.BOB + "/quests", ApiServer.bob());
        assertThat(answer.header("X-Total-Count")).contains("1");
        JsonNode welcome = answer.json().get(0);
        assertThat(welcome.path("questId").asText()).isEqualTo("welcome");
        assertThat(welcome.path("startedAt").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(welcome.path("completedAt").isNull()).isTrue();
        assertThat(welcome.path("progress").toString())
                .isEqualTo("{\"measure\":{\"current\":0,\"target\":5,\"done\":false}}");
        assertThat(UUID.fromString(welcome.path("id").asText())).isNotNull();
    }

    @Test
    void rewards_in_hand_are_told() {
        assertThat(get("/users/" + World.ANN + "/rewards", ApiServer.ann()).text())
                .isEqualTo("[{\"id\":\"" + idOf(DefinitionId.reward("badge"), "") + "\",\"userId\":\"" + World.ANN
                        + "\",\"rewardId\":\"badge\",\"earnedAt\":\"2026-11-01T00:00:00Z\",\"redeemedAt\":null,"
                        + "\"expiresAt\":null}]");
    }

    @Test
    void an_unknown_user_has_empty_lists_and_no_profile() {
        for (String list : List.of("achievements", "quests", "rewards")) {
            Answer answer = get("/users/" + World.NOBODY + "/" + list, ApiServer.service());
            assertThat(answer.text()).isEqualTo("[]");
            assertThat(answer.header("X-Total-Count")).contains("0");
        }
        assertThat(get("/users/" + World.NOBODY + "/profile", ApiServer.service())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_board_ranks_and_shows_levels() {
        Answer global = get("/leaderboard?limit=3", ApiServer.bob());
        assertThat(global.header("X-Total-Count")).contains("22");
        assertThat(global.json().get(0).toString())
                .isEqualTo("{\"rank\":1,\"userId\":\"%s\",\"score\":300,\"level\":3}".formatted(World.BOB));
        assertThat(global.json().findValuesAsText("rank")).containsExactly("1", "2", "3");
        assertThat(get("/leaderboard/health", ApiServer.bob()).json()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "period=daily, 22",
        "period=weekly&date=2026-11-16, 22",
        "period=weekly&date=2026-11-15, 0",
        "period=monthly&date=2026-11-30, 22",
        "period=monthly&date=2026-12-01, 0",
        "period=daily&date=2026-11-21, 0",
        "period=all-time&date=1999-01-01, 22",
    })
    void a_date_picks_the_period(String query, String total) {
        assertThat(get("/leaderboard?" + query, ApiServer.bob()).header("X-Total-Count"))
                .contains(total);
    }

    @Test
    void around_a_user_among_equals_stands_that_user() {
        List<String> all = get("/leaderboard?limit=200", ApiServer.bob()).json().findValuesAsText("userId");
        for (String user : all) {
            List<String> around = get("/leaderboard?limit=5&around=" + user, ApiServer.bob())
                    .json()
                    .findValuesAsText("userId");
            int from = Math.max(0, all.indexOf(user) - 2);
            assertThat(around).isEqualTo(all.subList(from, Math.min(all.size(), from + 5)));
        }
        assertThat(get("/leaderboard?around=" + World.NOBODY, ApiServer.bob()).text())
                .isEqualTo("[]");
    }

    @Test
    void health_is_what_a_restart_cures() {
        assertThat(get("/health", null).text()).isEqualTo("{\"status\":\"up\"}");
        API.world.alive = false;
        assertThat(get("/health", null).status()).isEqualTo(503);
    }

    @Test
    void ready_says_which_part_is_down() {
        assertThat(get("/ready", null).json().path("status").asText()).isEqualTo("ready");

        API.world.parts =
                List.of(new Part("postgres", true, true, ""), new Part("redis", false, false, "breaker open"));
        Answer degraded = get("/ready", null);
        assertThat(degraded.status()).isEqualTo(200);
        assertThat(degraded.text())
                .isEqualTo("{\"status\":\"degraded\",\"parts\":{\"postgres\":{\"status\":\"up\"},"
                        + "\"redis\":{\"status\":\"down\",\"detail\":\"breaker open\"}}}");

        API.world.parts = List.of(new Part("postgres", true, false, "no connection"));
        Answer down = get("/ready", null);
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.json().path("status").asText()).isEqualTo("not-ready");
    }

    private static JsonNode nightOwl(String path, String token) {
        JsonNode json = get(path, token).json();
        List<JsonNode> found = new ArrayList<>(json.isArray() ? List.of() : List.of(json));
        json.forEach(row -> {
            if ("night-owl".equals(row.path("id").asText())) {
                found.add(row);
            }
        });
        return found.get(0);
    }

    private static UUID idOf(DefinitionId definition, String occurrence) {
        return new OutcomeKey(World.ANN, definition, occurrence).id();
    }

    private static UserId tied(int i) {
        return UserId.of("%02x000000-0000-4000-8000-000000000000".formatted(i * 12 + 3));
    }

    private static Answer get(String path, String token) {
        return API.client().get(path, token);
    }
}
