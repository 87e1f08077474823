package com.austa.gamification.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.adapter.http.Client.Answer;
import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.testkit.contract.SampleDecider;
import com.austa.gamification.testkit.contract.SampleStream;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    void one_that_is_refused_again_says_so_and_has_one_more_attempt() {
        Answer answer = reprocess("/" + id, null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("outcome").asText()).isEqualTo("refused");
        assertThat(answer.json().path("status").asText()).isEqualTo("pending");
        assertThat(answer.json().path("attempts")).hasSize(2);
        assertThat(answer.json().path("attempts").get(1).path("instance").asText())
                .isEqualTo("tester");
        assertThat(reprocess("/" + new UUID(1, 2), null).problem()).isEqualTo("not-found");
    }

    @Test
    void one_that_is_valid_now_is_applied_once() {
        Delivery steps = refusedSteps();
        String letter = ((Delivery.Refused) steps).letter().id().toString();
        Answer answer = reprocess("/" + letter, null);
        assertThat(answer.json().path("outcome").asText()).isEqualTo("applied");
        assertThat(answer.json().path("status").asText()).isEqualTo("resolved");
        assertThat(reprocess("/" + letter, null).problem()).isEqualTo("already-resolved");
    }

    @Test
    void many_are_looked_at_before_and_left_to_a_job() {
        refusedSteps();
        JsonNode preview = reprocess("?preview=true", "{\"topic\":\"%s\"}".formatted(topic))
                .json();
        assertThat(preview.path("judged").asInt()).isEqualTo(2);
        assertThat(preview.path("admitted").asInt()).isEqualTo(1);
        assertThat(preview.path("refused").path("MALFORMED_JSON").asInt()).isEqualTo(1);
        Answer accepted = reprocess("?topic=" + topic, null);
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.json().path("total").asInt()).isEqualTo(2);
        String job = accepted.json().path("id").asText();
        assertThat(accepted.header("Location").orElseThrow()).endsWith("/admin/jobs/" + job);
        JsonNode running =
                API.client().get("/admin/jobs/" + job, ApiServer.admin()).json();
        assertThat(running.path("state").asText()).isEqualTo("running");
        assertThat(running.path("done").asInt()).isZero();
        assertThat(API.client()
                        .get("/admin/jobs/" + new UUID(1, 2), ApiServer.admin())
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void a_job_is_not_of_what_is_done_nor_of_a_filter_nobody_knows() {
        assertThat(reprocess("", "{\"status\":\"resolved\"}").fields()).isEqualTo("[status]");
        assertThat(reprocess("", "{\"raeson\":\"EMPTY\",\"topic\":7}").fields()).isEqualTo("[raeson, topic]");
        assertThat(reprocess("", "[]").problem()).isEqualTo("malformed-json");
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

    /** A valid event, refused by somebody who did not know its type. */
    private Delivery refusedSteps() {
        String event = """
                {"id":"%s","type":"health.metric.recorded","journey":"health","userId":"%s",
                 "timestamp":"2026-11-22T10:00:00.000Z","version":"1.0.0",
                 "payload":{"metricType":"steps","value":100,"unit":"count","source":"device","timestamp":"2026-11-22T10:00:00Z"}}
                """.formatted(UUID.randomUUID(), UUID.randomUUID());
        Delivery refused = new Delivery.Refused(DeadLetter.refused(
                new SampleStream(topic, 3).position(1),
                Rejection.whole(RejectionReason.UNKNOWN_TYPE, "is not registered"),
                new DeadLetter.Source(event.getBytes(UTF_8), Optional.empty(), List.of(), "reader-1"),
                SampleStream.START,
                SampleStream.START));
        API.world.books.progress().change(new Batch(GROUP, List.of(refused)), new SampleDecider(GROUP));
        return refused;
    }

    private static Answer reprocess(String rest, @Nullable String body) {
        String path = rest.startsWith("/") ? rest + "/reprocess" : "/reprocess" + rest;
        return API.client().post("/admin/dead-letters" + path, ApiServer.admin(), body);
    }

    private static Answer discard(String id, String token) {
        return API.client().post("/admin/dead-letters/" + id + "/discard", token, null);
    }
}
