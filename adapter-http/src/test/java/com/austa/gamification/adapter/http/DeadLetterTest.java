package com.austa.gamification.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.adapter.http.Client.Answer;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.testkit.contract.SampleDecider;
import com.austa.gamification.testkit.contract.SampleStream;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an administrator sees of refused records, and does about them. */
class DeadLetterTest {

    @RegisterExtension
    static final ApiServer API = new ApiServer();

    private static final ConsumerGroup GROUP =
            new ConsumerGroup("reading", ConsumerGroup.all().roles());

    private final String topic = "refusing-" + UUID.randomUUID();
    private String id = "";

    @BeforeEach
    void refuse() {
        Delivery rubbish = new SampleStream(topic, 3).putRubbish();
        API.world.books.progress().change(new Batch(GROUP, List.of(rubbish)), new SampleDecider(GROUP));
        id = ((Delivery.Refused) rubbish).letter().id().toString();
    }

    @Test
    void a_list_says_why_and_where_but_not_what_came() {
        Answer list = get("?status=pending&reason=MALFORMED_JSON&topic=" + topic);
        assertThat(list.header("X-Total-Count")).contains("1");
        JsonNode row = list.json().get(0);
        assertThat(row.path("id").asText()).isEqualTo(id);
        assertThat(row.path("topic").asText()).isEqualTo(topic);
        assertThat(row.path("partition").asInt()).isEqualTo(3);
        assertThat(row.path("offset").asLong()).isZero();
        assertThat(row.path("errorClass").asText()).isEqualTo("permanent");
        assertThat(row.path("concernsAll").asBoolean()).isTrue();
        assertThat(row.path("attempts")).hasSize(1);
        assertThat(row.has("original")).isFalse();
        assertThat(get("?status=resolved&topic=" + topic).json()).isEmpty();
    }

    @Test
    void one_shows_what_came_to_the_last_byte() {
        JsonNode original = get("/" + id).json().path("original");
        assertThat(Base64.getDecoder().decode(original.path("value").asText())).isEqualTo("{\"a\":".getBytes());
        assertThat(Base64.getDecoder().decode(original.path("key").asText())).isEqualTo("key".getBytes());
        assertThat(original.path("headers").get(0).path("name").asText()).isEqualTo("trace");
        assertThat(get("/" + new UUID(1, 2)).problem()).isEqualTo("not-found");
        assertThat(get("/7").fields()).isEqualTo("[id]");
    }

    @Test
    void discarding_lays_it_aside_and_may_be_repeated() {
        for (int call = 0; call < 2; call++) {
            Answer answer = discard(id, ApiServer.admin());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("status").asText()).isEqualTo("discarded");
        }
        assertThat(get("?status=pending&topic=" + topic).json()).isEmpty();
        assertThat(discard(new UUID(1, 2).toString(), ApiServer.admin()).problem())
                .isEqualTo("not-found");
    }

    @Test
    void a_filter_that_cannot_be_read_is_named_whole() {
        assertThat(get("?status=PENDING&reason=bad&from=today&to=2026").fields())
                .isEqualTo("[status, reason, from, to]");
    }

    @Test
    void nobody_else_may() {
        assertThat(API.client().get("/admin/dead-letters", ApiServer.service()).problem())
                .isEqualTo("forbidden");
        assertThat(discard(id, ApiServer.ann()).problem()).isEqualTo("forbidden");
    }

    private static Answer get(String rest) {
        return API.client().get("/admin/dead-letters" + rest, ApiServer.admin());
    }

    private static Answer discard(String id, String token) {
        return API.client().post("/admin/dead-letters/" + id + "/discard", token, null);
    }
}
