package com.austa.gamification.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.adapter.http.Client.Answer;
import com.austa.gamification.domain.event.OutgoingEvent;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Events that come over HTTP. */
class EventsTest {

    @RegisterExtension
    static final ApiServer API = new ApiServer();

    private static final UUID ID = UUID.fromString("eeeeeeee-0000-4000-8000-00000000000e");

    @BeforeEach
    void nothing_was_sent() {
        API.world.stream.published.clear();
    }

    @Test
    void one_event_is_published_byte_for_byte() {
        String event = Events.steps(ID, World.ANN, "8000.50");
        Answer answer = post("  " + event + "\n");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text())
                .isEqualTo("{\"results\":[{\"id\":\"" + ID
                        + "\",\"verdict\":\"accepted\",\"reason\":null,\"field\":null,\"detail\":null}]}");
        assertThat(published(0)).isEqualTo(event);
        assertThat(API.world.stream.published.get(0).userId()).isEqualTo(World.ANN);
    }

    @Test
    void an_array_is_answered_in_its_order_and_the_valid_ones_are_published() {
        String good = Events.steps(ID, World.ANN, "1e2");
        Answer answer = post("[ " + good + " ,\n"
                + Events.steps(ID, World.ANN, "\"many\"") + ","
                + good.replace("\"version\":", "\"version\":\"1.0.0\",\"version\":") + ","
                + "7, null, \"text\", [], {}, "
                + Events.steps(ID, World.ANN, "1e10000000") + ","
                + Events.steps(World.BOB, "3") + "]");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().findValuesAsText("verdict"))
                .containsExactly(
                        "accepted",
                        "rejected",
                        "rejected",
                        "rejected",
                        "rejected",
                        "rejected",
                        "rejected",
                        "rejected",
                        "rejected",
                        "accepted");
        assertThat(answer.json().at("/results/1/reason").asText()).isEqualTo("INVALID_FIELD");
        assertThat(answer.json().at("/results/1/field").asText()).isEqualTo("payload.value");
        assertThat(answer.json().at("/results/1/id").asText()).isEqualTo(ID.toString());
        assertThat(answer.json().at("/results/2/reason").asText()).isEqualTo("DUPLICATE_KEY");
        assertThat(answer.json().at("/results/8/reason").asText()).isEqualTo("NUMBER_OUT_OF_RANGE");
        assertThat(API.world.stream.published).hasSize(2);
        assertThat(published(0)).isEqualTo(good);
    }

    @Test
    void an_event_that_is_too_deep_does_not_take_its_neighbours_with_it() {
        String deep = "{\"a\":" + "[".repeat(1_500) + "]".repeat(1_500) + "}";
        Answer answer = post("[" + deep + "," + Events.steps(World.ANN, "1") + "]");
        assertThat(answer.json().findValuesAsText("verdict")).containsExactly("rejected", "accepted");
        assertThat(answer.json().at("/results/0/reason").asText()).isEqualTo("TOO_DEEP");
    }

    @Test
    void a_body_nested_beyond_reading_is_malformed() {
        Answer answer = post("{\"a\":".repeat(6_000));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).contains("nested too deeply");
    }

    @Test
    void five_hundred_come_at_once_and_no_more() {
        String event = Events.steps(World.ANN, "1");
        Answer all = post("[" + String.join(",", Collections.nCopies(500, event)) + "]");
        assertThat(all.json().path("results")).hasSize(500);
        Answer more = post("[" + String.join(",", Collections.nCopies(501, event)) + "]");
        assertThat(more.status()).isEqualTo(400);
        assertThat(more.fields()).isEqualTo("[events]");
        assertThat(post("[]").text()).isEqualTo("{\"results\":[]}");
    }

    private static Answer post(String body) {
        return API.client().post("/events", ApiServer.service(), body);
    }

    private static String published(int index) {
        OutgoingEvent event = API.world.stream.published.get(index);
        return new String(event.json(), StandardCharsets.UTF_8);
    }
}
