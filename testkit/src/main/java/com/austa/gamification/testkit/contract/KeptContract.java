package com.austa.gamification.testkit.contract;

import static com.austa.gamification.domain.definition.Criteria.achievement;
import static com.austa.gamification.domain.definition.Criteria.onEveryType;
import static com.austa.gamification.domain.definition.Criteria.payload;
import static com.austa.gamification.domain.definition.Criteria.streak;
import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.START;
import static com.austa.gamification.testkit.contract.SampleStream.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.achievement.Award;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.definition.Define;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.quest.QuestStanding;
import com.austa.gamification.domain.rules.Catalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An award that late events would take is held by a fact, which every group knows of as soon as it is written. */
public interface KeptContract extends BooksContract {

    @Test
    default void what_one_group_keeps_another_that_had_lost_it_has_again() {
        Kept kept = new Kept(this);
        kept.read(ACHIEVEMENTS, kept.first);
        kept.read(QUESTS, kept.first);
        kept.read(QUESTS, kept.late);
        assertThat(kept.completedAt()).as("its own fold knows better, so far").isNull();

        kept.read(ACHIEVEMENTS, kept.late);

        assertThat(kept.awards()).containsExactly(START.plus(Duration.ofMinutes(30)));
        assertThat(kept.completedAt()).isEqualTo(START.plus(Duration.ofMinutes(30)));
        assertThat(kept.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.kind()).isEqualTo(Fact.Kind.AWARD_KEPT);
            assertThat(fact.held().orElseThrow().points()).isEqualTo(30);
        });
        assertThat(profile(ANN).points()).isEqualTo(30 + 7);
    }

    @Test
    default void and_one_that_has_yet_to_come_to_it_never_loses_it() {
        Kept kept = new Kept(this);
        kept.read(ACHIEVEMENTS, kept.first);
        kept.read(QUESTS, kept.first);
        kept.read(ACHIEVEMENTS, kept.late);

        kept.read(QUESTS, kept.late);
        kept.read(QUESTS, List.of(kept.stream.put(event(ANN, 90, Kept.good(0)))));

        assertThat(kept.awards()).containsExactly(START.plus(Duration.ofMinutes(30)));
        assertThat(kept.completedAt()).isEqualTo(START.plus(Duration.ofMinutes(30)));
    }

    /** Three good events, then a bad one between them that comes late. */
    final class Kept {

        private static final DefinitionId ROW = DefinitionId.achievement("row");
        private static final Catalogue CATALOGUE = Define.catalogue(1)
                .add(Define.achievement(
                                ROW.slug(),
                                streak(3, onEveryType().where(payload("good").isAtLeast(1))))
                        .named("Row", "Three good ones in a row.")
                        .in("health")
                        .points(30)
                        .kept()
                        .build())
                .add(Define.quest("after", START.minus(Duration.ofDays(1)), START.plus(Duration.ofDays(1)))
                        .named("After", "Have the row.")
                        .task("row", "The row", achievement(ROW.slug()))
                        .bringsPoints(7)
                        .build())
                .build();

        private final BooksContract contract;
        private final List<Decider> deciders = Stream.of(ACHIEVEMENTS, QUESTS, REWARDS)
                .<Decider>map(group -> RulebookDecider.of(CATALOGUE, group))
                .toList();
        private final SampleStream stream = new SampleStream("kept", 0);
        private final List<Delivery> first = Stream.of(10, 20, 30)
                .map(minute -> stream.put(event(ANN, minute, good(1))))
                .toList();
        private final List<Delivery> late = List.of(stream.put(event(ANN, 25, good(0))));

        private Kept(BooksContract contract) {
            this.contract = contract;
        }

        private static Attributes good(long value) {
            return new Attributes(Map.of("good", Value.of(value)));
        }

        private void read(ConsumerGroup group, List<Delivery> deliveries) {
            contract.books().progress().change(new Batch(group, deliveries), deciders);
        }

        private List<Instant> awards() {
            return contract.books().achievements().awardsOf(ANN, 10, 0).rows().stream()
                    .map(Award::earnedAt)
                    .toList();
        }

        private @Nullable Instant completedAt() {
            return contract.books().quests().standingsOf(ANN, 10, 0).stream()
                    .findFirst()
                    .flatMap(QuestStanding::completedAt)
                    .orElse(null);
        }

        private List<Fact> facts() {
            return contract.books()
                    .histories()
                    .claimedOf(REWARDS, ANN, new TreeSet<>())
                    .facts();
        }
    }
}
