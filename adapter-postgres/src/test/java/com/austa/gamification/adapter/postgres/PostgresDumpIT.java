package com.austa.gamification.adapter.postgres;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.BEN;
import static com.austa.gamification.testkit.contract.SampleStream.CYD;
import static com.austa.gamification.testkit.contract.SampleStream.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.devservices.SharedServices;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.testkit.contract.PlainMessages;
import com.austa.gamification.testkit.contract.SampleDecider;
import com.austa.gamification.testkit.contract.SampleStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PostgresDumpIT {

    @Test
    void the_same_events_in_any_order_with_any_copies_are_the_same_text() {
        List<GamificationEvent> events = new ArrayList<>();
        for (UserId user : List.of(ANN, BEN, CYD)) {
            for (int minute = 1; minute <= 7; minute++) {
                events.add(event(user, minute));
            }
        }
        String inOrder = dumpAfter(events, 100);
        List<GamificationEvent> shuffled = new ArrayList<>(events);
        shuffled.addAll(events.subList(3, 12));
        Collections.shuffle(shuffled, new Random(3));
        assertThat(dumpAfter(shuffled, 4)).isEqualTo(inOrder);
        assertThat(inOrder.lines())
                .hasSize(3 + 3 + 21 + 3 + 3)
                .contains("profile %s 120 level 2 health 70 care 0 plan 0 custom {} spent 0".formatted(ANN))
                .contains(("points %s achievement some [once] 2026-11-02T10:03:00.000000Z 50 cross-journey")
                        .formatted(BEN))
                .contains("reward %s fifth [] earned 2026-11-02T10:05:00.000000Z in hand earned".formatted(CYD));
    }

    private static String dumpAfter(List<GamificationEvent> events, int batch) {
        try (TestDatabase database = TestDatabase.on(SharedServices.postgres())) {
            PostgresPorts ports = PostgresPorts.on(database.dataSource());
            ProgressPort progress = ports.progress(new PlainMessages());
            SampleStream stream = new SampleStream("events", 0);
            List<Delivery> deliveries = events.stream().map(stream::put).toList();
            for (int from = 0; from < deliveries.size(); from += batch) {
                progress.change(
                        new Batch(
                                ConsumerGroup.all(),
                                deliveries.subList(from, Math.min(from + batch, deliveries.size()))),
                        new SampleDecider(ConsumerGroup.all()));
            }
            return ports.dump().text();
        }
    }
}
