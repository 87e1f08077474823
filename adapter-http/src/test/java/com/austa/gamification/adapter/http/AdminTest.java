package com.austa.gamification.adapter.http;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.adapter.http.Client.Answer;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.testkit.contract.SampleDecider;
import com.austa.gamification.testkit.contract.SampleStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only an administrator may do. */
class AdminTest {

    @RegisterExtension
    static final ApiServer API = new ApiServer();

    private static final ConsumerGroup GROUP =
            new ConsumerGroup("unread", ConsumerGroup.all().roles());

    private final EventId id = new EventId(UUID.randomUUID());
    private final SampleStream stream = new SampleStream("admin-" + id, 0);

    @Test
    void retracting_says_whose_event_it_was_and_when_and_says_the_same_again() {
        journal(ANN);
        Answer first = retract(id.toString(), ApiServer.admin());
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().toString())
                .isEqualTo("{\"id\":\"%s\",\"userId\":\"%s\",\"retractedAt\":\"2026-11-22T12:00:00Z\"}"
                        .formatted(id, ANN));
        assertThat(retract(id.toString(), ApiServer.admin()).text()).isEqualTo(first.text());
    }

    @Test
    void an_event_that_nobody_sent_is_not_found() {
        assertThat(retract(id.toString(), ApiServer.admin()).problem()).isEqualTo("not-found");
        assertThat(retract(id + "?userId=" + ANN, ApiServer.admin()).problem()).isEqualTo("not-found");
    }

    @Test
    void whose_event_it_is_must_be_said_only_where_several_users_have_one_of_this_id() {
        journal(ANN);
        journal(BEN);
        Answer unclear = retract(id.toString(), ApiServer.admin());
        assertThat(unclear.status()).isEqualTo(400);
        assertThat(unclear.fields()).isEqualTo("[userId]");
        assertThat(retract(id + "?userId=" + BEN, ApiServer.admin())
                        .json()
                        .path("userId")
                        .asText())
                .isEqualTo(BEN.toString());
    }

    @Test
    void what_is_no_id_is_named() {
        assertThat(retract("7", ApiServer.admin()).fields()).isEqualTo("[id]");
        assertThat(retract(id + "?userId=ann", ApiServer.admin()).fields()).isEqualTo("[userId]");
    }

    @Test
    void nobody_else_may() {
        journal(ANN);
        assertThat(retract(id.toString(), ApiServer.service()).problem()).isEqualTo("forbidden");
        assertThat(retract(id.toString(), ApiServer.ann()).problem()).isEqualTo("forbidden");
    }

    @Test
    void books_are_closed_once_and_never_opened() {
        Answer first = close("{\"before\":\"2021-01-01T00:00:00Z\"}");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text()).isEqualTo("{\"before\":\"2021-01-01T00:00:00Z\"}");
        Answer earlier = close("{\"before\":\"2020-12-01T00:00:00Z\"}");
        assertThat(earlier.status()).isEqualTo(200);
        assertThat(earlier.text()).isEqualTo(first.text());
    }

    @Test
    void a_closing_says_up_to_when_and_that_lies_not_ahead() {
        assertThat(close("{}").fields()).isEqualTo("[before]");
        assertThat(close("{\"before\":\"2021\"}").fields()).isEqualTo("[before]");
        assertThat(close("{\"before\":\"2026-11-22T12:00:01Z\"}").fields()).isEqualTo("[before]");
    }

    private static Answer close(String body) {
        return API.client().post("/admin/closings", ApiServer.admin(), body);
    }

    private void journal(UserId user) {
        API.world
                .books
                .progress()
                .change(
                        new Batch(
                                GROUP,
                                List.of(stream.put(SampleStream.event(
                                        id, user, SampleStream.HEALTH, SampleStream.START, Attributes.NONE)))),
                        new SampleDecider(GROUP));
    }

    private static Answer retract(String eventAndQuery, String token) {
        int question = eventAndQuery.indexOf('?');
        String event = question < 0 ? eventAndQuery : eventAndQuery.substring(0, question);
        String query = question < 0 ? "" : eventAndQuery.substring(question);
        return API.client().post("/admin/events/" + event + "/retract" + query, token, null);
    }
}
