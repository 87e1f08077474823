package com.austa.gamification.application.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.BatchReceipt;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.FactReceipt;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.ProgressUnavailable;
import com.austa.gamification.domain.progress.Repair;
import com.austa.gamification.domain.progress.RepairReceipt;
import com.austa.gamification.domain.progress.Retraction;
import com.austa.gamification.domain.progress.RetractionReceipt;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.progress.StaleCatalogue;
import com.austa.gamification.domain.rules.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApplyBatchTest {

    private static final ConsumerGroup GROUP = ConsumerGroup.all();
    private static final Batch BATCH = new Batch(GROUP, List.of());
    private static final Set<Scored> SCORED =
            Set.of(new Scored(new UserId(new UUID(1, 2)), new Journey("health"), LocalDate.of(2026, 11, 22)));

    private final List<Set<Scored>> told = new ArrayList<>();
    private final RuleFailures failures = new RuleFailures();
    private long inForce = 1;
    private long newest = 1;
    private int reloads;

    @Test
    void boards_are_told_whose_points_changed() {
        apply(new Judged(1, SCORED));
        assertThat(told).containsExactly(SCORED);
    }

    @Test
    void boards_are_not_told_when_no_points_changed() {
        apply(new Judged(1, Set.of()));
        assertThat(told).isEmpty();
    }

    @Test
    void a_stale_catalogue_is_loaded_anew_and_the_batch_sent_again() {
        newest = 5;
        assertThat(apply(new Judged(5, SCORED)).scored()).isEqualTo(SCORED);
        assertThat(reloads).isEqualTo(1);
    }

    @Test
    void a_catalogue_that_stays_stale_is_an_error_and_no_endless_loop() {
        assertThatThrownBy(() -> apply(new Judged(5, SCORED)))
                .isInstanceOf(StaleCatalogue.class)
                .hasMessageContaining("revision 1")
                .hasMessageContaining("revision 5");
        assertThat(told).isEmpty();
    }

    @Test
    void books_that_give_no_answer_are_the_callers_to_ask_again() {
        assertThatThrownBy(() -> apply(new Unavailable())).isInstanceOf(ProgressUnavailable.class);
    }

    private BatchReceipt apply(ProgressPort progress) {
        return new ApplyBatch(progress, () -> List.of(decider()), this::reload, told::add, failures).apply(BATCH);
    }

    private Decider decider() {
        return RulebookDecider.of(
                new Catalogue(inForce, LevelCurve.STANDARD, List.of(), List.of(), List.of(), List.of()), BATCH.group());
    }

    private void reload() {
        inForce = newest;
        reloads++;
    }

    /** Books whose users were judged by that revision. */
    private record Judged(long by, Set<Scored> scored) implements ProgressPort {
        @Override
        public BatchReceipt change(Batch batch, List<Decider> deciders) {
            Decider decider = deciders.get(0);
            if (decider.revision() < by) {
                throw new StaleCatalogue(decider.revision(), by);
            }
            return new BatchReceipt(List.of(), scored);
        }

        @Override
        public long nextOffset(ConsumerGroup group, String topic, String topicId, int partition) {
            return 0;
        }

        @Override
        public FactReceipt record(Fact fact, List<Decider> deciders) {
            return FactReceipt.STOOD_BEFORE;
        }

        @Override
        public RetractionReceipt retract(Retraction retraction, List<Decider> deciders) {
            return RetractionReceipt.unknownEvent();
        }

        @Override
        public RepairReceipt repair(Repair repair, List<Decider> deciders) {
            return RepairReceipt.UNKNOWN;
        }
    }

    private record Unavailable() implements ProgressPort {
        @Override
        public BatchReceipt change(Batch batch, List<Decider> deciders) {
            throw new ProgressUnavailable("no answer", new IllegalStateException("cut"));
        }

        @Override
        public long nextOffset(ConsumerGroup group, String topic, String topicId, int partition) {
            return 0;
        }

        @Override
        public FactReceipt record(Fact fact, List<Decider> deciders) {
            return FactReceipt.STOOD_BEFORE;
        }

        @Override
        public RetractionReceipt retract(Retraction retraction, List<Decider> deciders) {
            return RetractionReceipt.unknownEvent();
        }

        @Override
        public RepairReceipt repair(Repair repair, List<Decider> deciders) {
            return RepairReceipt.UNKNOWN;
        }
    }
}
