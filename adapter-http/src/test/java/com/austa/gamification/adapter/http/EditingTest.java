package com.austa.gamification.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.adapter.http.Client.Answer;
import com.austa.gamification.domain.event.UserId;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How administrators edit the catalogue. */
class EditingTest {

    @RegisterExtension
    static final ApiServer API = new ApiServer();

    private static final String HEAD = "{\"name\":\"N\",\"description\":\"D.\",\"journeyType\":\"health\",";
    private static final String STEPS = "\"criteria\":{\"on\":\"health.metric.recorded\",\"atLeast\":%d}}";

    private static String achievement(int points, int atLeast) {
        return HEAD + "\"points\":" + points + "," + STEPS.formatted(atLeast);
    }

    @Test
    void a_definition_is_created_read_back_and_replaced() {
        Answer created = put("achievements/created", achievement(10, 5));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.json().path("id").asText()).isEqualTo("created");
        assertThat(created.json().path("revision").asInt()).isOne();
        assertThat(created.json().at("/definition/id").asText()).isEqualTo("created");
        assertThat(created.json().at("/definition/criteria/atLeast").asInt()).isEqualTo(5);
        assertThat(created.json().at("/backfill/state").asText()).isIn("done", "running");

        Answer replaced = put("achievements/created", achievement(20, 5));
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.json().path("revision").asInt()).isEqualTo(2);

        Answer read = get("achievements/created");
        assertThat(read.json()).isEqualTo(replaced.json());
        assertThat(read.json().path("revisions").size()).isEqualTo(2);
        assertThat(read.json().at("/revisions/0/definition/points").asInt()).isEqualTo(10);
        assertThat(read.json().at("/revisions/1/definition/points").asInt()).isEqualTo(20);
        assertThat(read.json().at("/revisions/1/publishedAt").asText()).endsWith("Z");
    }

    @Test
    void how_far_the_backfill_has_come_is_told_with_how_many_could_not_be_judged() {
        UserId unjudged = UserId.of("eeeeeeee-0000-4000-8000-00000000000e");
        API.world.measuredLongAgo(unjudged, 11);
        put("achievements/reaching", achievement(10, 5));
        API.world.leftAside = Set.of(unjudged);
        JsonNode backfill = get("achievements/reaching").json().path("backfill");
        API.world.leftAside = Set.of();
        assertThat(backfill.path("state").asText()).isEqualTo("running");
        assertThat(backfill.path("total").asLong())
                .isGreaterThan(backfill.path("done").asLong());
        assertThat(backfill.path("leftAside").asLong()).isOne();
    }

    @Test
    void a_revision_may_begin_at_its_publication() {
        put("achievements/later", achievement(10, 5));
        Answer edited = put("achievements/later?retroactive=false", achievement(20, 5));
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        assertThat(edited.json().at("/revisions/0/from").isNull()).isTrue();
        assertThat(edited.json().at("/revisions/1/from").asText()).endsWith("Z");
        assertThat(put("achievements/later?retroactive=maybe", achievement(20, 5))
                        .problem())
                .isEqualTo("unsupported-parameter");
    }

    @Test
    void what_is_retired_stays_to_be_read_and_can_be_brought_back() {
        put("achievements/gone", achievement(10, 5));
        Answer retired = API.client().send("DELETE", "/admin/achievements/gone", ApiServer.admin(), "");
        assertThat(retired.status()).as(retired.text()).isEqualTo(200);
        assertThat(retired.json().path("retired").asBoolean()).isTrue();
        assertThat(retired.json().at("/revisions/1/retired").asBoolean()).isTrue();
        Answer again = API.client().send("DELETE", "/admin/achievements/gone", ApiServer.admin(), "");
        assertThat(again.json()).isEqualTo(retired.json());
        Answer back = put("achievements/gone", achievement(10, 5));
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.json().path("retired").asBoolean()).isFalse();
        assertThat(API.client()
                        .send("DELETE", "/admin/achievements/never", ApiServer.admin(), "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_same_again_is_no_new_revision() {
        put("achievements/same", achievement(10, 5));
        Answer again = put("achievements/same", achievement(10, 5));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("revision").asInt()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "point-rules | \"on\":\"health.metric.recorded\",\"points\":1,\"cap\":{\"points\":5,\"per\":\"day\"}}",
                "rewards     | \"type\":\"badge\",\"value\":1,\"cost\":5}",
                "quests      | \"startDate\":\"2026-11-01T00:00:00Z\",\"endDate\":\"2026-12-01T00:00:00Z\","
                        + "\"start\":\"automatic\",\"order\":\"any\",\"tasks\":[{\"id\":\"t\",\"name\":\"T\",\"criteria\":"
                        + "{\"on\":\"health.metric.recorded\"}}],\"rewards\":[]}",
            })
    void every_kind_can_be_edited(String kind, String rest) {
        assertThat(put(kind + "/one", HEAD + rest).status()).isEqualTo(201);
        assertThat(get(kind + "/one").json().path("revision").asInt()).isOne();
    }

    @Test
    void every_fault_is_named_at_once_with_path_position_and_remedy() {
        Answer refused = put(
                "achievements/faulty",
                "{\"id\":\"faulty\",\"name\":\"\",\"journeyType\":\"nowhere\",\"points\":-1,\"colour\":\"red\","
                        + "\"criteria\":{\"on\":\"health.metric.recorded\",\"where\":\"payload.value >\\n 3 &&& 4\"}}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("invalid-definition");
        assertThat(refused.fields())
                .contains("name", "description", "journeyType", "points", "colour", "criteria.where");
        JsonNode where = find(refused, "criteria.where");
        assertThat(where.path("line").asInt()).isEqualTo(2);
        assertThat(where.path("column").asInt()).isGreaterThan(1);
        assertThat(where.path("about").asText()).isEqualTo("achievement:faulty");
        for (JsonNode error : refused.json().path("errors")) {
            assertThat(error.path("detail").asText()).isNotEmpty();
            assertThat(error.path("remedy").asText()).isNotEmpty();
        }
        assertThat(get("achievements/faulty").status()).isEqualTo(404);
    }

    @Test
    void what_an_edit_would_break_elsewhere_is_named_there() {
        put("achievements/below", achievement(1, 5));
        put("achievements/above", HEAD + "\"points\":1,\"criteria\":{\"achievement\":\"below\"}}");
        Answer refused = put("achievements/below", HEAD + "\"points\":1,\"criteria\":{\"achievement\":\"above\"}}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/about").asText()).startsWith("achievement:");
    }

    @Test
    void warnings_come_with_the_answer_and_are_told_again_on_demand() {
        Answer warned = put("point-rules/endless", HEAD + "\"on\":\"health.metric.recorded\",\"points\":1}");
        assertThat(warned.status()).isEqualTo(201);
        assertThat(warned.json().at("/warnings/0/message").asText()).contains("without any limit");
        assertThat(warned.json().at("/warnings/0/remedy").asText()).contains("cap");
        assertThat(get("point-rules/endless").json().path("warnings"))
                .isEqualTo(warned.json().path("warnings"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Upper", "under_score", "%C3%A9", "x%20y"})
    void an_id_that_cannot_be_is_refused_when_written_and_not_found_when_read(String id) {
        Answer refused = put("achievements/" + id, achievement(1, 1));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields()).isEqualTo("[id]");
        assertThat(get("achievements/" + id).problem()).isEqualTo("not-found");
    }

    @Test
    void an_id_in_the_body_must_be_that_of_the_path() {
        Answer refused = put("achievements/this", achievement(1, 1).replaceFirst("\\{", "{\"id\":\"that\","));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields()).isEqualTo("[id]");
        assertThat(refused.text()).contains("'that'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":", "{\"a\":1,\"a\":2}", "{} {}"})
    void what_is_no_json_is_malformed(String body) {
        Answer refused = put("achievements/x", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("malformed-json");
        assertThat(refused.json().path("detail").asText()).contains("line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "null", ""})
    void what_is_no_object_is_no_definition(String body) {
        assertThat(put("achievements/x", body).status()).isEqualTo(422);
    }

    @Test
    void a_kind_that_there_is_not_is_an_unknown_route() {
        assertThat(get("badges/x").problem()).isEqualTo("unknown-route");
    }

    @Test
    void definitions_are_listed_with_how_many_there_are() {
        Answer listed = API.client().get("/admin/achievements?limit=1", ApiServer.admin());
        assertThat(listed.status()).isEqualTo(200);
        assertThat(listed.json().size()).isOne();
        assertThat(listed.header("X-Total-Count")).isPresent();
        assertThat(listed.json().get(0).has("revision")).isTrue();
        assertThat(API.client()
                        .get("/admin/achievements?limit=0", ApiServer.admin())
                        .fields())
                .isEqualTo("[limit]");
    }

    @Test
    void a_preview_tells_the_bill_and_changes_nothing() {
        API.world.measured(World.BOB, 1, 2, 3, 4, 5);
        Answer bill = API.client().post("/admin/achievements/draft/preview", ApiServer.admin(), achievement(10, 5));
        assertThat(bill.status()).as(bill.text()).isEqualTo(200);
        assertThat(bill.json().path("complete").asBoolean()).isTrue();
        assertThat(bill.json().path("usersGaining").asInt()).isOne();
        assertThat(bill.json().path("pointsCreated").asInt()).isEqualTo(10);
        JsonNode sample = bill.json().at("/gained/0");
        assertThat(sample.path("userId").asText()).isEqualTo(World.BOB.toString());
        assertThat(sample.path("kind").asText()).isEqualTo("achievement");
        assertThat(sample.path("id").asText()).isEqualTo("draft");
        assertThat(sample.at("/metadata/count").asInt()).isEqualTo(5);
        assertThat(get("achievements/draft").status()).isEqualTo(404);
        assertThat(API.client()
                        .post("/admin/achievements/draft/preview", ApiServer.admin(), "{}")
                        .problem())
                .isEqualTo("invalid-definition");
    }

    @Test
    void a_preview_is_of_the_publication_that_is_meant() {
        API.world.measured(World.BOB, 1, 2, 3, 4, 5);
        Answer bill = preview("achievements/draft/preview?retroactive=false", achievement(10, 5));
        assertThat(bill.status()).as(bill.text()).isEqualTo(200);
        assertThat(bill.json().path("usersGaining").asInt()).isZero();
        assertThat(bill.json().path("users").asInt()).isGreaterThan(0);
        assertThat(preview("achievements/draft/preview?retroactive=maybe", achievement(10, 5))
                        .problem())
                .isEqualTo("unsupported-parameter");
    }

    @Test
    void what_retiring_would_change_is_told_without_a_body() {
        put("achievements/ending", achievement(10, 5));
        Answer bill = preview("achievements/ending/preview?retire=true", "");
        assertThat(bill.status()).as(bill.text()).isEqualTo(200);
        assertThat(bill.json().path("usersLosing").asInt()).isZero();
        assertThat(get("achievements/ending").json().path("retired").asBoolean())
                .isFalse();
        assertThat(preview("achievements/never/preview?retire=true", "").problem())
                .isEqualTo("not-found");
        assertThat(preview("achievements/ending/preview?retire=perhaps", "").problem())
                .isEqualTo("unsupported-parameter");
    }

    private static Answer preview(String path, String body) {
        return API.client().send("POST", "/admin/" + path, ApiServer.admin(), body);
    }

    @Test
    void an_event_type_is_registered_and_can_then_be_looked_at() {
        String schema = "{\"journey\":\"shop\",\"schemas\":{\"1\":{\"type\":\"object\",\"required\":[\"total\"],"
                + "\"properties\":{\"total\":{\"type\":\"number\"}}}}}";
        Answer created = putType("shop.order.paid", schema);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.json().path("journey").asText()).isEqualTo("shop");
        assertThat(putType("shop.order.paid", schema).status()).isEqualTo(200);
        assertThat(API.client()
                        .get("/admin/event-types/shop.order.paid", ApiServer.admin())
                        .json())
                .isEqualTo(created.json());
        assertThat(put(
                                "achievements/shopper",
                                "{\"name\":\"N\",\"description\":\"D.\",\"journeyType\":\"shop\",\"points\":1,\"criteria\":"
                                        + "{\"sum\":\"payload.total\",\"on\":\"shop.order.paid\",\"atLeast\":100}}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_type_that_cannot_be_registered_is_refused_with_every_fault() {
        Answer refused = putType("health.metric.recorded", "{\"journey\":\"global\",\"schemas\":{\"x\":{}}}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields()).isEqualTo("[type, journey, schemas.x]");
        assertThat(API.client()
                        .get("/admin/event-types/no.such", ApiServer.admin())
                        .problem())
                .isEqualTo("not-found");
    }

    private static JsonNode find(Answer refused, String field) {
        for (JsonNode error : refused.json().path("errors")) {
            if (error.path("field").asText().equals(field)) {
                return error;
            }
        }
        throw new AssertionError("no error of '%s' in %s".formatted(field, refused.text()));
    }

    private static Answer put(String path, String body) {
        return API.client().send("PUT", "/admin/" + path, ApiServer.admin(), body);
    }

    private static Answer putType(String type, String body) {
        return API.client().send("PUT", "/admin/event-types/" + type, ApiServer.admin(), body);
    }

    private static Answer get(String path) {
        return API.client().get("/admin/" + path, ApiServer.admin());
    }
}
