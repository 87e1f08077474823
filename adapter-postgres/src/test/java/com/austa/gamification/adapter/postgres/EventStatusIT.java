package com.austa.gamification.adapter.postgres;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.devservices.SharedServices;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Retraction;
import com.austa.gamification.testkit.contract.PlainMessages;
import com.austa.gamification.testkit.contract.SampleDecider;
import com.austa.gamification.testkit.contract.SampleStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventStatusIT {

    private final SampleStream stream = new SampleStream("events", 0);
    private final Delivery delivery = stream.put(event(ANN, 1));
    private TestDatabase database;
    private PostgresPorts ports;

    @BeforeEach
    void open() {
        database = TestDatabase.on(SharedServices.postgres());
        ports = PostgresPorts.on(database.dataSource());
        ports.register(ConsumerGroup.onePerRole());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_event_is_a_success_once_every_group_has_applied_it() throws SQLException {
        List<String> seen = new ArrayList<>();
        for (ConsumerGroup group : ConsumerGroup.onePerRole()) {
            apply(group);
            seen.addAll(statuses());
        }
        assertThat(seen).containsExactly("retry", "retry", "success");
    }

    @Test
    void a_group_that_takes_over_all_roles_is_the_only_one_waited_for() throws SQLException {
        apply(ConsumerGroup.onePerRole().get(0));
        ports.register(List.of(ConsumerGroup.all()));
        assertThat(statuses()).containsExactly("retry");
        execute("delete from progress");
        execute("delete from ledger");
        apply(ConsumerGroup.all());
        assertThat(statuses()).containsExactly("success");
    }

    @Test
    void a_failure_of_one_group_is_a_failure_until_it_is_resolved() throws SQLException {
        ConsumerGroup.onePerRole().forEach(this::apply);
        execute(
                "insert into dead_letters (id, source, partition, \"offset\", failed_group, met_by, reason, field, detail,"
                        + " error_class, stack, attempts, attempt_instances, attempt_classes, consumer_id, bytes, header_names, header_values, recorded_at)"
                        + " select gen_random_uuid(), source, partition, \"offset\", 1, 1, 'PROCESSING_FAILED', '', '',"
                        + " 'PERMANENT', '', '{}', '{}', '{}', '', '', '{}', '{}', recorded_at from journal");
        assertThat(statuses()).containsExactly("failure");
        execute("update dead_letters set status = 'resolved'");
        assertThat(statuses()).containsExactly("success");
    }

    @Test
    void a_retracted_event_stays_to_be_seen_and_says_when_it_was_retracted() throws SQLException {
        ConsumerGroup.onePerRole().forEach(this::apply);
        assertThat(column("retracted_at is null")).containsExactly("t");
        ports.progress(new PlainMessages())
                .retract(
                        new Retraction(ANN, event(ANN, 1).id(), Instant.parse("2026-11-22T10:00:00Z")),
                        ConsumerGroup.onePerRole().stream()
                                .<Decider>map(SampleDecider::new)
                                .toList());
        assertThat(column("retracted_at at time zone 'UTC'")).containsExactly("2026-11-22 10:00:00");
        assertThat(statuses()).containsExactly("success");
    }

    private void apply(ConsumerGroup group) {
        ports.progress(new PlainMessages()).change(new Batch(group, List.of(delivery)), new SampleDecider(group));
    }

    private List<String> statuses() throws SQLException {
        return column("status");
    }

    private List<String> column(String expression) throws SQLException {
        List<String> statuses = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select " + expression + " from events where type = 'health.metric.recorded'")) {
            while (rows.next()) {
                statuses.add(rows.getString(1));
            }
        }
        return statuses;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.createStatement().execute(sql);
        }
    }
}
